package glia.networks.saving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.engine.EngineThread;
import glia.networks.training.Predictor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another reader of the file makes of the same samples. */
class TorchScriptFileTest {
    private static final String NETWORK = """
            input 1x12x12
            conv 4 3x3 pad=same
            batchnorm
            relu
            maxpool 2
            flatten
            dropout 0.5
            dense 3
            """;

    @TempDir
    Path folder;

    private static float[] samples(int count) {
        Random random = new Random(3);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    @Test
    void anotherReaderOfTorchScriptPredictsTheSame() throws Exception {
        Network network = Network.of("n", NETWORK);
        float[] inputs = samples(5 * 144);
        float[] expected =
                Predictor.outputs(network, new Samples(Shape.of(1, 12, 12), Shape.of(), inputs, new float[5]));
        TorchScriptFile.write(network, folder.resolve("n.pt"));
        float[] found = EngineThread.call(() -> {
            try (Model model = Model.newInstance("n", "PyTorch");
                    NDManager manager = NDManager.newBaseManager()) {
                model.load(folder, "n");
                NDArray batch = manager.create(inputs, new ai.djl.ndarray.types.Shape(5, 1, 12, 12));
                return model.getBlock()
                        .forward(new ParameterStore(manager, false), new NDList(batch), false)
                        .singletonOrThrow()
                        .toFloatArray();
            }
        });
        assertArrayEquals(expected, found, 1e-6f);
    }

    @ParameterizedTest
    @ValueSource(strings = {NETWORK, "input 6x4\nlstm 5 bidirectional\nlast\nlayernorm\ndense 2 softmax"})
    void pythonPredictsTheSame(String text) throws Exception {
        Python.needs("torch");
        Network network = Network.of("n", text);
        Shape shape = network.input().shape();
        int size = (int) shape.count();
        float[] inputs = samples(2 * size);
        float[] expected = Predictor.outputs(network, new Samples(shape, Shape.of(), inputs, new float[2]));
        Path file = folder.resolve("n.pt");
        TorchScriptFile.write(network, file);
        String program = "import torch\nmodule = torch.jit.load(r'" + file + "')\nassert not module.training\n"
                + "assert len(list(module.parameters())) == "
                + network.parameters().size() + "\n"
                + "x = torch.tensor(" + Arrays.toString(inputs) + ").reshape(2, "
                + shape.sizes().toString().replaceAll("[\\[\\]]", "") + ")\n"
                + "print(' '.join(str(v) for v in module(x).flatten().tolist()))";
        float[] found = Python.numbers(program);
        assertArrayEquals(expected, found, 1e-5f);
    }
}
