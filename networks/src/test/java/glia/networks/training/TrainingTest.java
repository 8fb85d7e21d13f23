package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.ShapeException;
import glia.networks.training.Run.Outcome;
import glia.networks.training.losses.WrittenLoss;
import glia.networks.training.optimizers.Adam;
import glia.networks.training.optimizers.Sgd;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TrainingTest {
    private static final Samples CORNERS =
            new Samples(Shape.of(2), Shape.of(), new float[] {0, 0, 0, 1, 1, 0, 1, 1}, new float[] {0, 1, 1, 0});
    private static final Dataset XOR = dataset(CORNERS, new Task.Classification(List.of("same", "different")));

    private static Dataset dataset(Samples samples, Task task) {
        return new Dataset("corners", "four points", task, samples, samples, samples);
    }

    @Test
    void learnsWhatNoLineCanSeparate() {
        Network network = Network.of("xor", "input 2\ndense 8 tanh\ndense 1");
        Run run = Training.of(network, XOR)
                .epochs(200)
                .batch(4)
                .learningRate(0.05)
                .run();
        assertEquals(Outcome.COMPLETED, run.outcome());
        assertEquals(1.0, network.evaluate(CORNERS).accuracy());
        assertEquals("different", network.predict(0, 1).label());
        assertArrayEquals(
                new int[][] {{2, 0}, {0, 2}}, network.evaluate(CORNERS).confusion());
    }

    @Test
    void oneStepOfGradientDescentIsTheClosedForm() {
        // y = w x + b, squared error over x = 1, 2 and targets 3, 5 from w = b = 0:
        // dL/dw = mean(2 (0 - t) x) = -(3 + 10) = -13, dL/db = -(3 + 5) = -8
        Samples line = new Samples(Shape.of(1), Shape.of(1), new float[] {1, 2}, new float[] {3, 5});
        Network network = Network.of("line", "input 1\ndense 1");
        network.weights().set("dense1.weight", 0);
        network.weights().set("dense1.bias", 0);
        Training.of(network, dataset(line, new Task.Regression(List.of("y"))))
                .optimizer(new Sgd(0.1))
                .epochs(1)
                .run();
        assertArrayEquals(new float[] {1.3f}, network.weights().get("dense1.weight"), 1e-6f);
        assertArrayEquals(new float[] {0.8f}, network.weights().get("dense1.bias"), 1e-6f);
    }

    @Test
    void sameSeedGivesTheSameCurve() {
        assertArrayEquals(curve(7), curve(7));
        assertTrue(!java.util.Arrays.equals(curve(7), curve(8)));
    }

    private static float[] curve(long seed) {
        Network network = Network.of("xor", "input 2\ndense 8 relu\ndropout 0.5\ndense 2");
        return Training.of(network, XOR).batch(2).seed(seed).run().stepLosses();
    }

    @Test
    void endsAtALossThatIsNoNumberAndNamesTheLayer() {
        Network network = Network.of("xor", "input 2\ndense 8 relu\ndense 8 relu\ndense 2");
        float[] broken = network.weights().get("dense2.bias");
        broken[3] = Float.NaN;
        network.weights().set("dense2.bias", broken);
        Run run = Training.of(network, XOR).run();
        assertEquals(Outcome.DIVERGED, run.outcome());
        assertTrue(run.note().contains("dense2.bias"), run.note());
    }

    @Test
    void keepsTheWeightsOfTheLastGoodEpochWhenItDiverges() {
        Network network = Network.of("steep", "input 2\ndense 8\ndense 1");
        Samples far = new Samples(Shape.of(2), Shape.of(1), CORNERS.inputs(), new float[] {1e18f, -1e18f, 1e18f, 1});
        Run run = Training.of(network, dataset(far, new Task.Regression(List.of("y"))))
                .optimizer(new Sgd(1e3))
                .epochs(50)
                .run();
        assertEquals(Outcome.DIVERGED, run.outcome());
        for (float weight : network.weights().get("dense1.weight")) {
            assertTrue(Float.isFinite(weight));
        }
    }

    /** A root has no gradient at 0, so the first step, which is an epoch too, makes the weights no numbers. */
    @Test
    void keepsTheWeightsWhenOnlyTheGradientIsNoNumber() {
        Network network = Network.of("root", "input 2\ndense 1");
        float[] before = network.weights().get("dense1.weight");
        Samples samples = new Samples(Shape.of(2), Shape.of(1), CORNERS.inputs(), new float[4]);
        Run run = Training.of(network, dataset(samples, new Task.Regression(List.of("y"))))
                .loss(new WrittenLoss("root", "torch.sqrt(torch.mean(torch.mul(output, 0)))"))
                .run();
        assertEquals(Outcome.DIVERGED, run.outcome());
        assertTrue(run.note().contains("'dense1.weight'"), run.note());
        assertArrayEquals(before, network.weights().get("dense1.weight"));
    }

    @Test
    void anInterruptEndsTheRunAndKeepsWhatWasLearned() throws Exception {
        Network network = Network.of("xor", "input 2\ndense 64 relu\ndense 2");
        float[] before = network.weights().get("dense1.weight");
        Run[] runs = new Run[1];
        boolean[] status = new boolean[1];
        Thread thread = new Thread(() -> {
            runs[0] = Training.of(network, XOR).epochs(10_000_000).run();
            status[0] = Thread.currentThread().isInterrupted();
        });
        thread.start();
        Thread.sleep(1500);
        thread.interrupt();
        thread.join(5000);
        assertEquals(Outcome.INTERRUPTED, runs[0].outcome());
        assertTrue(status[0]);
        assertTrue(!java.util.Arrays.equals(before, network.weights().get("dense1.weight")));
    }

    @Test
    void clipsTheNormOfAllGradientsTogether() {
        // The gradient above is (-13, -8), of norm sqrt(233); clipped to 1, a step of rate 1 moves by 13/sqrt(233).
        Samples line = new Samples(Shape.of(1), Shape.of(1), new float[] {1, 2}, new float[] {3, 5});
        Network network = Network.of("line", "input 1\ndense 1");
        network.weights().set("dense1.weight", 0);
        network.weights().set("dense1.bias", 0);
        Training.of(network, dataset(line, new Task.Regression(List.of("y"))))
                .optimizer(new Sgd(1))
                .clip(1)
                .epochs(1)
                .run();
        assertArrayEquals(
                new float[] {(float) (13 / Math.sqrt(233))}, network.weights().get("dense1.weight"), 1e-5f);
    }

    @Test
    void adamFollowsItsClosedForm() {
        // After one step each weight moves by the rate against the sign of its gradient (Kingma and Ba 2015, section
        // 2.1).
        Samples line = new Samples(Shape.of(1), Shape.of(1), new float[] {1, 2}, new float[] {3, 5});
        Network network = Network.of("line", "input 1\ndense 1");
        network.weights().set("dense1.weight", 0);
        Training.of(network, dataset(line, new Task.Regression(List.of("y"))))
                .optimizer(new Adam(0.01))
                .epochs(1)
                .run();
        assertArrayEquals(new float[] {0.01f}, network.weights().get("dense1.weight"), 1e-6f);
    }

    @Test
    void saysWhatDoesNotFit() {
        Network network = Network.of("small", "input 3\ndense 2");
        assertEquals(
                "network expects 3, 'corners' gives 2. Start small with 'input 2'",
                assertThrows(ShapeException.class, () -> Training.of(network, XOR))
                        .getMessage());
        Network narrow = Network.of("narrow", "input 2\ndense 1");
        Dataset three = dataset(CORNERS, new Task.Classification(List.of("a", "b", "c")));
        assertTrue(assertThrows(ShapeException.class, () -> Training.of(narrow, three))
                .getMessage()
                .contains("End with 'dense 3'"));
    }
}
