package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    @Test
    void narrowNetworksTakeImagesAsTheyLie() {
        assertEquals("x", Layout.of(Network.of("n", "input 3x8x8; conv 6 3x3; flatten; dense 2"), "x"));
        assertEquals("x", Layout.of(Network.of("n", "input 3x8x8; flatten; dense 2"), "x"));
        assertEquals("x", Layout.of(Network.of("n", "input 8x3; conv 16 3; last"), "x"));
        assertNotEquals("x", Layout.of(Network.of("n", "input 3x8x8; conv 16 3x3"), "x"));
    }

    /** From flat rows the images are made on the way, as they lie. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theOrderInMemoryChangesNoStep(int channels) {
        int size = channels * 63;
        String layers = "conv 16 3x3 pad=1 relu; batchnorm; maxpool 2; depthwise 2x1; conv 20 2x1; flatten; dense 3";
        Network laid = Network.of("n", "input " + channels + "x9x7; " + layers).initialize(1);
        Network flat = Network.of("n", "input " + size + "; reshape " + channels + "x9x7; " + layers)
                .initialize(1);
        assertEquals("x", Layout.of(flat, "x"));
        Random random = new Random(1);
        float[] inputs = new float[24 * size];
        float[] targets = new float[24];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = random.nextFloat();
            targets[i / size] = i / size % 3;
        }
        for (Network network : List.of(laid, flat)) {
            Samples samples = new Samples(network.input().shape(), Shape.of(), inputs, targets);
            Training.of(
                            network,
                            new Dataset(
                                    "given",
                                    "",
                                    new Task.Classification(List.of("a", "b", "c")),
                                    samples,
                                    samples.first(0),
                                    samples.first(0)))
                    .batch(8)
                    .epochs(2)
                    .run();
        }
        for (String path : laid.weights().paths()) {
            assertArrayEquals(flat.weights().get(path), laid.weights().get(path), 1e-4f, path);
        }
    }

    /** What each layer gives is asked for in the order of the shapes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theOrderInMemoryChangesNoAnswer(int channels) {
        Network network = Network.of(
                        "n",
                        "input " + channels + "x9x7; conv 16 3x3 pad=1 relu; batchnorm; maxpool 2; depthwise 2x1;"
                                + " conv 20 2x1")
                .initialize(1);
        float[] inputs = new float[5 * channels * 63];
        Random random = new Random(1);
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = random.nextFloat();
        }
        Samples samples = new Samples(Shape.of(channels, 9, 7), Shape.of(), inputs, new float[5]);
        List<Activations> layers = Activations.of(network, samples);
        assertArrayEquals(layers.get(layers.size() - 1).values(), Predictor.outputs(network, samples), 1e-6f);
    }
}
