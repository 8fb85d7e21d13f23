package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static Samples points(float... numbers) {
        return new Samples(Shape.of(2), Shape.of(), numbers, new float[numbers.length / 2]);
    }

    @Test
    void isFoundByTheVectorsAndNotByTheSamples() {
        Network first = Network.of("first", "input 2; dense 2 bias=no");
        // Keeps the first number, takes a tenth of the second.
        first.weights().set("dense1.weight", 1, 0, 0, 0.1f);
        Samples known = points(0, 0, 3, 0, 1, 40, 1, -40);
        List<Nearest> found = Nearest.of(first, points(1, 10, 2.5f, 0), known);
        // (1,1) to (0,0), (3,0), (1,4), (1,-4): the first, at the root of 2; by the samples it would be the second, 3.
        assertEquals(0, found.get(0).index());
        assertEquals(Math.sqrt(2), found.get(0).distance(), 1e-6);
        assertEquals(new Nearest(1, 0.5), found.get(1));
        Samples none = known.first(0);
        assertThrows(IllegalArgumentException.class, () -> Nearest.of(first, known, none));
    }
}
