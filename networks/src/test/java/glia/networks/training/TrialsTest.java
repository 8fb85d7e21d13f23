package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.networks.Network;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that look ahead, of which nothing may be seen afterwards. */
class TrialsTest {
    private static final Dataset BARS = Bars.of(260);

    private final Network network = Bars.network();

    @TempDir
    Path folder;

    @Test
    void aDryRunLeavesTheWeights() {
        float[] before = network.weights().get("dense1.weight");
        Run run = Training.of(network, BARS).dryRun().run();
        assertTrue(run.note().startsWith("All fits: 2 steps ran"), run.note());
        assertArrayEquals(before, network.weights().get("dense1.weight"));
    }

    @Test
    void aDryRunIsNoTraining() {
        Training.of(network, BARS).dryRun().run();
        assertFalse(network.task().isPresent());
        assertThrows(IllegalStateException.class, () -> network.evaluate(BARS.test()));
    }

    @Test
    void aDryRunIsNotContinued() {
        Training.of(network, BARS).epochs(1).run();
        Training.of(network, BARS).dryRun().run();
        Run run = Training.of(network, BARS).epochs(1).continuing().run();
        assertEquals(2, run.epochs().get(run.epochs().size() - 1).number());
    }

    @Test
    void findsALearningRateAndLeavesTheNetwork() {
        float[] before = network.weights().get("dense1.weight");
        Path checkpoints = folder.resolve("run.checkpoint");
        RateSweep sweep = LearningRateFinder.sweep(Training.of(network, BARS).checkpoints(checkpoints, 1));
        assertTrue(sweep.suggestion() > 1e-5 && sweep.suggestion() < 1, sweep.toString());
        assertArrayEquals(before, network.weights().get("dense1.weight"));
        assertFalse(network.task().isPresent());
        assertFalse(Files.exists(checkpoints));
    }

    /** Of a network that has learned, single batches are many times better than others: that is no explosion. */
    @Test
    void theNoiseOfATrainedNetworkEndsNoSweep() {
        float[] losses = new float[100];
        Arrays.fill(losses, 0.1f);
        losses[0] = 0.01f;
        assertEquals(100, LearningRateFinder.sweep("n", losses, false).rates().length);
        Arrays.fill(losses, 60, 100, 2f);
        int tried = LearningRateFinder.sweep("n", losses, false).rates().length;
        assertTrue(tried > 60 && tried < 65, "it ends where the loss explodes, found " + tried);
    }

    @Test
    void anInterruptedSweepSaysSo() {
        RateSweep some = LearningRateFinder.sweep("n", new float[] {3, 2, 1}, true);
        assertEquals(3, some.rates().length);
        assertTrue(some.toString().contains("before the interrupt, so a larger one may be better"), some.toString());
        CancellationException few = assertThrows(
                CancellationException.class, () -> LearningRateFinder.sweep("n", new float[] {3, 2}, true));
        assertTrue(few.getMessage().startsWith("Interrupted after 2 of 100 learning rates"), few.getMessage());
    }
}
