package glia.networks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glia.datasets.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final String LENET = """
            input 1x28x28
            conv 6 5x5 pad=2 sigmoid
            avgpool 2
            conv 16 5x5 sigmoid
            avgpool 2
            flatten
            dense 120 sigmoid
            dense 84 sigmoid
            dense 10
            """;

    @Test
    void lenetHasThePublishedNumberOfParameters() {
        // LeCun et al. 1998 as taught with all feature maps connected: 156 + 2,416 + 48,120 + 10,164 + 850.
        assertEquals(61_706, Network.of("lenet", LENET).parameterCount());
    }

    @Test
    void shapesAreThoseOfThePaper() {
        List<Shape> shapes =
                Network.of("lenet", LENET).layers().stream().map(Placed::output).toList();
        assertEquals(Shape.of(6, 28, 28), shapes.get(0));
        assertEquals(Shape.of(6, 14, 14), shapes.get(2));
        assertEquals(Shape.of(16, 10, 10), shapes.get(3));
        assertEquals(Shape.of(16, 5, 5), shapes.get(5));
        assertEquals(Shape.of(400), shapes.get(6));
        assertEquals(Shape.of(10), Network.of("lenet", LENET).outputShape());
    }

    @Test
    void parametersAreNamedByWordAndOrder() {
        assertEquals(
                List.of(
                        "conv1.weight",
                        "conv1.bias",
                        "conv2.weight",
                        "conv2.bias",
                        "dense1.weight",
                        "dense1.bias",
                        "dense2.weight",
                        "dense2.bias",
                        "dense3.weight",
                        "dense3.bias"),
                Network.of("lenet", LENET).parameters().stream()
                        .map(NamedParameter::path)
                        .toList());
    }

    @Test
    void equalityIsByDefinitionAndNotByWeightsOrLayout() {
        Network one = Network.of("n", "input 4; dense 2 relu");
        Network other = Network.of("n", "# the same\n\ninput 4\n  dense 2  relu\n");
        other.weights().set("dense1.bias", 1, 2);
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertNotEquals(one, Network.of("n", "input 4; dense 3 relu"));
    }

    @Test
    void weightsAreDrawnFromTheSeed() {
        Network network = Network.of("n", "input 4; dense 2").initialize(7);
        float[] first = network.weights().get("dense1.weight");
        long version = network.weights().version();
        network.weights().set("dense1.weight", new float[8]);
        assertArrayEquals(new float[8], network.weights().get("dense1.weight"));
        assertEquals(version + 1, network.weights().version());
        assertArrayEquals(first, network.initialize(7).weights().get("dense1.weight"));
    }

    @Test
    void weightsThatDoNotFitAreRefused() {
        Weights weights = Network.of("n", "input 4; dense 2").weights();
        assertEquals(
                "'dense1.weight' has shape (2,4), which is 8 numbers; found 3",
                assertThrows(IllegalArgumentException.class, () -> weights.set("dense1.weight", 1, 2, 3))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> weights.get("dense9.weight"));
    }
}
