package glia.networks.training;

import ai.djl.ndarray.NDArray;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.ShapeException;
import glia.networks.engine.BatchWorkers;
import glia.networks.engine.Continuation;
import glia.networks.engine.Devices;
import glia.networks.engine.EngineThread;
import glia.networks.engine.Memory;
import glia.networks.engine.NativeMemoryException;
import glia.networks.engine.Program;
import glia.networks.engine.ProgramException;
import glia.networks.engine.Scope;
import glia.networks.layers.OwnLayer;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs a network forward as it is, with nothing learned: dropout off, statistics held. */
public final class Predictor {
    /**
     * So many numbers go in or come out by one call, that they are still in a core's own cache when the network reads
     * them, or when they are made shares and copied to Java.
     */
    private static final int NUMBERS_AT_ONCE = 1 << 18;
    /** Of a batch, which a core is still quick to read again for the next layer. */
    private static final long ACTIVATION_BYTES = 4 << 20;
    /** Fewer samples leave the products of matrices thin. */
    private static final int LEAST_BATCH = 32;
    /** The same for products with a row for each sample alone: measured, a tenth faster than 32 or 256. */
    private static final int LEAST_STEPWISE_BATCH = 128;
    /** A batch is a multiple of it, as the library's vectors are; some of its ways are for such batches alone. */
    private static final int LANES = 16;
    /** Fewer are not worth another thread. */
    private static final int SAMPLES_OF_A_WORKER = 16;

    /** {@code answers(outputs, width, softmax)}: rows of so many numbers, one behind the other in memory. */
    private static final String ANSWERS = """
            def answers(self, outputs: Tensor, width: int, softmax: bool) -> List[Tensor]:
              rows = torch.reshape(outputs, [-1, width])
              if softmax:
                rows = torch.softmax(rows, -1, None)
              return [torch.contiguous(rows)]
            """;

    private Predictor() {}

    /**
     * What the network gives for each sample.
     *
     * @return {@code [samples, output...]}, row-major: logits unless the network ends in a softmax or sigmoid
     * @throws ShapeException if the samples are not of the network's input shape
     * @throws NativeMemoryException if the answers do not fit the memory that is left
     * @throws CancellationException if the calling thread was interrupted, which ends the work between two batches
     */
    public static float[] outputs(Network network, Samples samples) {
        return outputs(network, samples, false);
    }

    /** @param softmax whether to turn the logits of the last axis into shares of 1 */
    static float[] outputs(Network network, Samples samples, boolean softmax) {
        check(network, samples);
        AtomicBoolean stopped = new AtomicBoolean();
        return EngineThread.call(
                () -> {
                    try (Scope scope = Devices.cpu("predicting with " + network.name())) {
                        return outputs(network, samples, softmax, scope, stopped);
                    }
                },
                () -> stopped.set(true));
    }

    /**
     * The program of one batch through a network: a method of this name that takes the weights, the buffers, the input
     * and whether it is training.
     */
    public static String program(Network network, String method) {
        return ForwardText.forward(network, method);
    }

    /** The same, to be run on other machines. */
    public static String portable(Network network, String method) {
        return ForwardText.portable(network, method);
    }

    /**
     * The program of one piece of a sequence: a method of this name that takes the weights, the buffers, what layers
     * {@link Continuation#keep}, the tokens {@code [1, steps]} and how many were read before, and gives a list of the
     * output alone. Every layer must be {@link glia.networks.Layer#causal()}.
     */
    public static String continuing(Network network, String method, Continuation continuation) {
        return ForwardText.continuing(network, method, continuation);
    }

    private static float[] outputs(
            Network network, Samples samples, boolean softmax, Scope scope, AtomicBoolean stopped) {
        if (samples.size() == 0) {
            return new float[0];
        }
        TokenRange.check(network, samples);
        try {
            return computed(network, samples, softmax, scope, stopped);
        } catch (ProgramException failure) {
            throw OwnLayer.explained(network, failure);
        }
    }

    private static float[] computed(
            Network network, Samples samples, boolean softmax, Scope scope, AtomicBoolean stopped) {
        int count = (int) network.outputShape().count();
        float[] outputs = new float[samples.size() * count];
        Program program = scope.compileOnce(ForwardText.prediction(network) + ANSWERS);
        NativeWeights weights = NativeWeights.of(network, scope);
        int width =
                network.outputShape().rank() == 0 ? 1 : network.outputShape().size(-1);
        // Blocks of DJL's may not be used by two threads at once.
        int workers = network.outside().isEmpty() ? BatchWorkers.count(samples.size() / SAMPLES_OF_A_WORKER) : 1;
        int batch = batch(network, samples.size(), workers);
        int size = (int) samples.inputShape().count();
        int atOnce = Math.min(samples.size(), atOnce(network, batch));
        BatchWorkers.share(workers, samples.size(), atOnce, () -> new BatchWorkers.Worker() {
            private final Scope own = program.inner();
            private final NDArray inputs = NativeSamples.room(atOnce, network, own);

            @Override
            public void take(int begin, int end) {
                if (stopped.get()) {
                    throw new CancellationException(
                            "Interrupted after " + begin + " of " + samples.size() + " samples");
                }
                Scope.write(inputs, samples.inputs(), begin * size, (end - begin) * size);
                try (Scope inner = program.inner()) {
                    Program apart = program.on(inner);
                    NDArray found = found(apart, network, weights, inputs, end - begin, batch);
                    NDArray answers =
                            apart.infer("answers", found, width, softmax).get(0);
                    Scope.read(answers, outputs, begin * count);
                }
            }

            @Override
            public void close() {
                own.close();
            }
        });
        return outputs;
    }

    private static NDArray found(
            Program program, Network network, NativeWeights weights, NDArray inputs, int taken, int batch) {
        return ways(network)
                .map(way -> way.outputs(program, weights.parameters(), weights.buffers(), inputs, 0, taken, batch))
                .map(outputs -> program.infer("joined", outputs))
                .orElseGet(() ->
                        program.infer("predict", weights.parameters(), weights.buffers(), inputs, 0, taken, batch))
                .get(0);
    }

    private static Optional<Pieces> ways(Network network) {
        return network.outside().isEmpty() ? Optional.empty() : Optional.of(ForwardText.plainPieces(network));
    }

    /** @return how many samples go in by one call, in batches */
    static int atOnce(Network network, int batch) {
        long numbers =
                Math.max(network.input().shape().count(), network.outputShape().count());
        return batch * (int) Math.max(1, NUMBERS_AT_ONCE / (batch * numbers));
    }

    /** Of one size, which is useful and for which a quarter of the free memory has room, with every worker at one. */
    private static int batch(Network network, int samples, int workers) {
        long each = Math.max(1, network.summary().activationBytes());
        boolean stepwise =
                network.layers().stream().anyMatch(placed -> placed.layer().stepwise());
        int least = stepwise ? LEAST_STEPWISE_BATCH : LEAST_BATCH;
        long useful = Math.max(least, Math.min(Measurement.BATCH, ACTIVATION_BYTES / each));
        long fitting = Memory.available() / 4 / workers / each;
        long atOnce = workers * Math.max(1, Math.min(useful, fitting));
        long rounds = (samples + atOnce - 1) / atOnce;
        long even = (samples + rounds * workers - 1) / (rounds * workers);
        long whole = (even + LANES - 1) / LANES * LANES;
        return (int) (whole <= fitting ? whole : even);
    }

    private static void check(Network network, Samples samples) {
        Shape given = samples.inputShape();
        Shape expected = network.input().shape();
        if (!given.equals(expected)) {
            throw new ShapeException(
                    network.name() + " expects " + expected.toText() + ", the samples are " + given.toText());
        }
        if (samples.size() * network.outputShape().count() > Integer.MAX_VALUE) {
            throw new NativeMemoryException(
                    samples.size() + " answers of shape " + network.outputShape()
                            + " are more than one array holds. Take fewer samples at a time.",
                    null);
        }
    }
}
