package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.training.WeightHistory.Moment;
import glia.networks.training.optimizers.Sgd;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WeightHistoryTest {
    /** y = w x, squared error over x = 1, 2 and targets 3, 5: dL/dw = mean(2 (w x - t) x) = 5 w - 13. */
    private static final Samples LINE = new Samples(Shape.of(1), Shape.of(1), new float[] {1, 2}, new float[] {3, 5});

    private static Training training(Network network) {
        Dataset dataset = new Dataset("line", "two points", new Task.Regression(List.of("y")), LINE, LINE, LINE);
        network.weights().set("dense1.weight", 1);
        return Training.of(network, dataset).batch(2).epochs(2).optimizer(new Sgd(0.1));
    }

    @Test
    void gradientsAndUpdatesAreTheClosedForm() {
        Network network = Network.of("line", "input 1\ndense 1 bias=false");
        List<Moment> moments = training(network).run().weights().of("dense1.weight");
        assertEquals(List.of(1, 2), moments.stream().map(Moment::epoch).toList());
        assertEquals(8, moments.get(0).gradient(), 1e-5);
        assertEquals(0.8, moments.get(0).update(), 1e-6);
        assertEquals(1, moments.get(0).weights(), 1e-6);
        // The first step led to w = 1.8.
        assertEquals(4, moments.get(1).gradient(), 1e-5);
        assertEquals(0.4 / 1.8, moments.get(1).ratio(), 1e-6);
        assertArrayEquals(
                new double[] {2.2, 2.2, 2.2, 2.2, 2.2, 2.2, 2.2}, moments.get(1).quantiles(), 1e-6);
    }

    /** All of x = 1 and target 3: dL/dw = 2 (w - 3), which each step of rate 0.1 makes 0.8 times as long, from 4. */
    @Test
    void gradientsAreOfStepsByTheirNumberSoThatTheSameRunTellsTheSame() {
        float[] ones = new float[32];
        float[] threes = new float[32];
        Arrays.fill(ones, 1);
        Arrays.fill(threes, 3);
        Samples same = new Samples(Shape.of(1), Shape.of(1), ones, threes);
        Dataset dataset = new Dataset("same", "one point", new Task.Regression(List.of("y")), same, LINE, LINE);
        Network network = Network.of("line", "input 1\ndense 1 bias=false");
        network.weights().set("dense1.weight", 1);
        List<Moment> moments = Training.of(network, dataset)
                .batch(2)
                .epochs(2)
                .optimizer(new Sgd(0.1))
                .run()
                .weights()
                .of("dense1.weight");
        double first = 1 + Math.pow(0.8, 4) + Math.pow(0.8, 8) + Math.pow(0.8, 12);
        assertEquals(first, moments.get(0).gradient(), 1e-5);
        assertEquals(first * Math.pow(0.8, 16), moments.get(1).gradient(), 1e-5);
    }

    @Test
    void gradientsAreTheRawOnesWhereTheyAreClipped() {
        Network network = Network.of("line", "input 1\ndense 1 bias=false");
        Moment first =
                training(network).clip(0.5).run().weights().of("dense1.weight").get(0);
        assertEquals(8, first.gradient(), 1e-5);
        assertEquals(0.05, first.update(), 1e-6);
    }

    @Test
    void whatIsFrozenHasNoGradient() {
        Network network = Network.of("two", "input 1\ndense 1 bias=false\ndense 1 bias=false");
        Dataset dataset = new Dataset("line", "two points", new Task.Regression(List.of("y")), LINE, LINE, LINE);
        Run run = Training.of(network, dataset).epochs(1).freeze("dense1").run();
        Moment frozen = run.weights().of("dense1.weight").get(0);
        assertTrue(Double.isNaN(frozen.gradient()));
        assertEquals(0, frozen.update());
        assertTrue(run.weights().of("dense2.weight").get(0).gradient() > 0);
        assertEquals(List.of("dense1.weight", "dense2.weight"), run.weights().paths());
    }
}
