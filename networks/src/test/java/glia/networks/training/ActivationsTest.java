package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.ShapeException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivationsTest {
    private static final Network NETWORK = Network.of("small", "input 2\ndense 2 relu\ndense 1");

    /** By hand: x W^T + b, then max(0, .). */
    @Test
    void everyLayerSaysWhatItGives() {
        NETWORK.weights().set("dense1.weight", 1, 2, 3, -4);
        NETWORK.weights().set("dense1.bias", 0.5f, 0);
        NETWORK.weights().set("dense2.weight", 2, 1);
        NETWORK.weights().set("dense2.bias", -1);
        Samples samples = new Samples(Shape.of(2), Shape.of(), new float[] {1, 1, 0, -1}, new float[2]);
        List<Activations> layers = Activations.of(NETWORK, samples);
        assertEquals(
                List.of("dense1", "relu1", "dense2"),
                layers.stream().map(layer -> layer.layer().path()).toList());
        assertArrayEquals(new float[] {3.5f, -1, -1.5f, 4}, layers.get(0).values(), 1e-6f);
        assertArrayEquals(new float[] {3.5f, 0, 0, 4}, layers.get(1).values(), 1e-6f);
        assertArrayEquals(new float[] {6, 3}, layers.get(2).values(), 1e-6f);
        assertArrayEquals(new float[] {0, 4}, layers.get(1).sample(1), 1e-6f);
    }

    @Test
    void anotherShapeIsRefused() {
        Samples samples = new Samples(Shape.of(3), Shape.of(), new float[3], new float[1]);
        assertThrows(ShapeException.class, () -> Activations.of(NETWORK, samples));
    }
}
