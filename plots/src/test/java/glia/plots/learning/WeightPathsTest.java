package glia.plots.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.training.Training;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightPathsTest {
    private static final Samples LINE =
            new Samples(Shape.of(1), Shape.of(), new float[] {-1, 0, 1, 2}, new float[] {-1, 1, 3, 5});
    private static final Dataset DATASET =
            new Dataset("line", "y = 2x + 1", new Task.Regression(List.of("y")), LINE, LINE, LINE);

    /** Two weights lie wholly in a plane of two dimensions, so the loss at a way's end is that of the network there. */
    @Test
    void theLossUnderAWayIsTheNetworks() {
        WeightPaths ways = WeightPaths.of(Network.of("line", "input 1\ndense 1"), DATASET);
        assertEquals(WeightPaths.OPTIMIZERS, List.copyOf(ways.paths().keySet()));
        assertEquals(1, ways.shares()[0] + ways.shares()[1], 1e-6);
        for (String optimizer : WeightPaths.OPTIMIZERS) {
            double[][] way = ways.paths().get(optimizer);
            assertEquals(21, way.length);
            assertArrayEquals(ways.paths().get("sgd")[0], way[0], 1e-6);
            Network trained = Network.of("line", "input 1\ndense 1");
            Training.of(trained, DATASET)
                    .optimizer(optimizer)
                    .epochs(20)
                    .batch(32)
                    .run();
            double[][] losses = ways.plane().losses(DATASET, new double[] {way[20][0]}, new double[] {way[20][1]});
            assertEquals(squaredError(trained), losses[0][0], 1e-4);
            assertTrue(losses[0][0]
                    < ways.plane().losses(DATASET, new double[] {way[0][0]}, new double[] {way[0][1]})[0][0]);
        }
    }

    @Test
    void aLargeNetworkIsRefusedBeforeAnythingIsTrained() {
        Network large = Network.of("large", "input 1\ndense 1000\ndense 1000\ndense 1");
        String message = assertThrows(IllegalArgumentException.class, () -> WeightPaths.of(large, DATASET))
                .getMessage();
        assertTrue(message.contains("500,000 weights, large has 1,004,001"), message);
    }

    private static double squaredError(Network network) {
        double sum = 0;
        for (int i = 0; i < LINE.size(); i++) {
            double difference = network.evaluate(LINE).values()[i] - LINE.targets()[i];
            sum += difference * difference;
        }
        return sum / LINE.size();
    }
}
