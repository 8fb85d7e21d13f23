import ai.djl.ndarray.NDArray;
import glia.networks.Network;
import glia.networks.Placed;
import glia.networks.engine.Devices;
import glia.networks.engine.EngineThread;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import java.util.List;

/** What the machine can do at most, and how much of it a network's training asks for. */
final class Machine {
    private static final int SIDE = 1536;
    private static final int NUMBERS = 1 << 26;
    private static final String METHODS = """
            def multiply(self, a: Tensor, b: Tensor, c: Tensor) -> List[Tensor]:
              return [torch.mm(a, b, out=c)]
            def copy(self, a: Tensor, b: Tensor) -> List[Tensor]:
              return [torch.copy_(b, a)]
            """;

    /** Billions of multiplications and additions a second, of large matrices in 32 bits. */
    static double matrixRate() {
        return EngineThread.call(() -> {
            try (Scope scope = Devices.cpu("benchmark")) {
                Program program = scope.compile(METHODS);
                NDArray a = scope.floats(new float[SIDE * SIDE], SIDE, SIDE);
                NDArray b = scope.floats(new float[SIDE * SIDE], SIDE, SIDE);
                NDArray c = scope.floats(new float[SIDE * SIDE], SIDE, SIDE);
                return 2.0 * SIDE * SIDE * SIDE / best(() -> Scope.free(program.infer("multiply", a, b, c))) / 1e9;
            }
        });
    }

    /** Billions of bytes a second, read and written. */
    static double memoryRate() {
        return EngineThread.call(() -> {
            try (Scope scope = Devices.cpu("benchmark")) {
                Program program = scope.compile(METHODS);
                NDArray a = scope.zeros(NUMBERS);
                NDArray b = scope.zeros(NUMBERS);
                return 8.0 * NUMBERS / best(() -> Scope.free(program.infer("copy", a, b))) / 1e9;
            }
        });
    }

    /** Seconds of the best of some runs. */
    private static double best(Runnable work) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 15; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return best;
    }

    /**
     * Multiplications and additions of one sample's step: each weight of a matrix is used once forward and twice back at
     * every place it comes to, and attention multiplies each step with each.
     */
    static double operations(Network network) {
        double forward = 0;
        for (Placed layer : network.layers()) {
            List<Integer> sizes = layer.output().sizes();
            boolean image = sizes.size() == 3;
            double places = image ? sizes.get(1) * sizes.get(2) : sizes.size() == 2 ? sizes.get(0) : 1;
            if (!layer.word().equals("embedding") && !layer.word().equals("positional")) {
                forward += 2 * places * layer.parameters().stream()
                        .filter(parameter -> parameter.parameter().shape().rank() > 1)
                        .mapToDouble(parameter -> parameter.parameter().shape().count())
                        .sum();
            }
            if (layer.word().equals("transformer")) {
                forward += 4 * places * places * sizes.get(1);
            }
        }
        return 3 * forward;
    }

    /**
     * Bytes that a step must at least read and write in memory: what layers give is written and read, on the way back read
     * again, its gradient written and read; a weight is read both ways, its gradient written and read, and Adam reads and
     * writes it and its two means.
     */
    static double bytes(Network network, int batch) {
        return 5.0 * batch * network.summary().activationBytes()
                + 10.0 * network.summary().parameterBytes();
    }

    private Machine() {}
}
