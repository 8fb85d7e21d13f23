package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.networks.Network;
import glia.networks.training.Run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was stopped and went on gives the very numbers of one that was not. */
@Timeout(120)
class ContinuingTest {
    private static final Dataset DATA = Bars.of(260);

    @TempDir
    Path folder;

    private static Training training(Network network, String optimizer) {
        return Training.of(network, DATA)
                .optimizer(optimizer)
                .schedule("warm-up-cosine")
                .average(0.9)
                .augment("shift:0.1", "flip")
                .epochs(4)
                .batch(16);
    }

    private static TrainingListener stopAfter(long steps) {
        return new TrainingListener() {
            @Override
            public void progressed(TrainingProgress progress, RunControl control) {
                if (progress.step() >= steps && progress.step() < steps + 20) {
                    control.stop(Outcome.INTERRUPTED);
                }
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"adam", "nadam", "momentum", "adadelta"})
    void goesOnFromAFileAsIfItHadNeverStopped(String optimizer) throws IOException {
        Network whole = Bars.network();
        Run uninterrupted = training(whole, optimizer).run();
        Path file = folder.resolve("bars.checkpoint");
        Run part = training(Bars.network(), optimizer)
                .listen(stopAfter(19))
                .checkpoints(file, 100)
                .run();
        assertEquals(Outcome.INTERRUPTED, part.outcome());
        assertTrue(part.stepLosses().length < uninterrupted.stepLosses().length);
        Network resumed = Bars.network();
        Run rest = training(resumed, optimizer).continuing(file).run();
        assertArrayEquals(uninterrupted.stepLosses(), rest.stepLosses());
        assertEquals(4, rest.epochs().size());
        for (int i = 0; i < 4; i++) {
            assertEquals(
                    uninterrupted.epochs().get(i).validationLoss(),
                    rest.epochs().get(i).validationLoss());
            assertEquals(
                    uninterrupted.epochs().get(i).metric(), rest.epochs().get(i).metric());
        }
        for (String path : whole.weights().paths()) {
            assertArrayEquals(whole.weights().get(path), resumed.weights().get(path), path);
        }
    }

    @Test
    void goesOnInTheSameSessionWithoutAFile() {
        Network whole = Bars.network();
        Run uninterrupted = training(whole, "adam").run();
        Network network = Bars.network();
        training(network, "adam").listen(stopAfter(5)).run();
        Run rest = training(network, "adam").continuing().run();
        assertArrayEquals(uninterrupted.stepLosses(), rest.stepLosses());
    }

    @Test
    void aRunThatWasDoneGetsMoreEpochs() {
        Network network = Bars.network();
        Training.of(network, DATA).epochs(2).run();
        assertEquals(
                5,
                Training.of(network, DATA).epochs(3).continuing().run().epochs().size());
    }

    @Test
    void saysWhatCannotBeContinued() throws IOException {
        Network network = Bars.network();
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> Training.of(network, DATA).continuing().run())
                .getMessage()
                .contains("no run to continue"));
        Path file = folder.resolve("bars.checkpoint");
        Training.of(network, DATA).epochs(1).checkpoints(file, 1).run();
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> Training.of(network, DATA)
                                .optimizer("sgd")
                                .continuing(file)
                                .run())
                .getMessage()
                .contains("trained with adam"));
        Network other = Network.of("other", "input 1x12x12\nflatten\ndense 3");
        assertThrows(IOException.class, () -> Training.of(other, DATA).continuing(file));
        Files.write(file, new byte[] {1, 2, 3});
        assertThrows(IOException.class, () -> Training.of(network, DATA).continuing(file));
    }

    @Test
    void aBoundOnStepsIsNoEndOfAnEpoch() {
        Network whole = Bars.network();
        Run uninterrupted = plain(whole).run();
        Network network = Bars.network();
        Run part = plain(network).maximumSteps(19).run();
        // The first two of the second epoch's 17 steps, validated like an epoch.
        assertEquals(2, part.epochs().size());
        Run rest = plain(network).continuing().run();
        assertArrayEquals(uninterrupted.stepLosses(), rest.stepLosses());
        assertEquals(4, rest.epochs().size());
        assertEquals(uninterrupted.epochs().get(1).loss(), rest.epochs().get(1).loss());
        assertEquals(
                uninterrupted.epochs().get(3).validationLoss(),
                rest.epochs().get(3).validationLoss());
        Run more = plain(network).maximumSteps(5).continuing().run();
        assertEquals(4 * 17 + 5, more.stepLosses().length);
    }

    /** With weights that stay, every epoch's mean over all samples is the same if each is met once. */
    @Test
    void anotherBatchGoesOnAtTheSameSample() {
        Network network = Network.of("bars", "input 1x12x12\nflatten\ndense 3");
        plain(network).optimizer("sgd").learningRate(1e-20).maximumSteps(19).run();
        Run rest = plain(network)
                .optimizer("sgd")
                .learningRate(1e-20)
                .schedule("step:1:0.5")
                .batch(64)
                .continuing()
                .run();
        // 32 of 260 samples of the second epoch were done: 4 steps are left of it, then 5 for each epoch.
        assertEquals(19 + 4 + 5 + 5, rest.stepLosses().length);
        for (Epoch epoch : rest.epochs()) {
            assertEquals(rest.epochs().get(0).loss(), epoch.loss(), 1e-6);
        }
        assertEquals(1e-20 / 2, rest.epochs().get(1).learningRate(), 1e-26);
        assertEquals(1e-20 / 8, rest.epochs().get(3).learningRate(), 1e-26);
    }

    @Test
    void timeThatIsUpCountsAnew() {
        Network network = Bars.network();
        int steps = 0;
        for (int i = 0; i < 2; i++) {
            Training training = plain(network).epochs(1_000_000).maximumTime(Duration.ofMillis(200));
            Run run = (i == 0 ? training : training.continuing()).run();
            assertEquals(Outcome.OUT_OF_TIME, run.outcome());
            assertTrue(run.stepLosses().length > steps, run.toString());
            steps = run.stepLosses().length;
        }
    }

    @Test
    void weightsKeptByEarlyStoppingAreForgottenWithoutIt() {
        Network network = Bars.network();
        Run stopped = wild(network).earlyStopping(1).run();
        assertEquals(Outcome.STOPPED_EARLY, stopped.outcome());
        Map<String, float[]> best = network.weights().snapshot();
        wild(network).continuing().run();
        assertFalse(Arrays.equals(best.get("dense1.weight"), network.weights().get("dense1.weight")));
    }

    @Test
    void earlyStoppingEndsWithTheBestOfTheWeightsThatItSaw() {
        Network network = Bars.network();
        wild(network).epochs(3).run();
        List<float[]> seen = new ArrayList<>();
        Run run = wild(network)
                .earlyStopping(2)
                .listen(new TrainingListener() {
                    @Override
                    public void epochEnded(Epoch epoch, RunControl control) {
                        seen.add(control.network().weights().get("dense1.weight"));
                    }
                })
                .continuing()
                .run();
        int best = 3;
        for (int i = 3; i < run.epochs().size(); i++) {
            if (run.epochs().get(i).validationLoss() < run.epochs().get(best).validationLoss()) {
                best = i;
            }
        }
        assertArrayEquals(seen.get(best - 3), network.weights().get("dense1.weight"));
    }

    @Test
    void aListenerTakesACheckpointOfItsOwn() {
        List<Checkpoint> taken = new ArrayList<>();
        List<RunControl> controls = new ArrayList<>();
        Run whole = plain(Bars.network())
                .listen(new TrainingListener() {
                    @Override
                    public void epochEnded(Epoch epoch, RunControl control) {
                        if (epoch.number() == 2) {
                            taken.add(control.checkpoint());
                            controls.add(control);
                        }
                    }
                })
                .run();
        Run rest = plain(Bars.network()).continuing(taken.get(0)).run();
        assertArrayEquals(whole.stepLosses(), rest.stepLosses());
        assertTrue(assertThrows(IllegalStateException.class, controls.get(0)::checkpoint)
                .getMessage()
                .contains("is over; its last checkpoint is run.checkpoint()"));
    }

    @Test
    void theLastCheckpointIsWrittenThoughAListenerFails(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("run.safetensors");
        Training training = plain(Bars.network()).checkpoints(file, 100).listen(new TrainingListener() {
            @Override
            public void ended(Run run) {
                throw new IllegalStateException("of the listener");
            }
        });
        assertThrows(IllegalStateException.class, training::run);
        Network other = Bars.network();
        assertEquals(5, plain(other).epochs(1).continuing(file).run().epochs().size());
    }

    @Test
    void whatWasLearnedBeforeAListenerFailedIsKept() {
        Network network = Bars.network();
        assertThrows(
                IllegalStateException.class,
                () -> plain(network)
                        .listen(new TrainingListener() {
                            @Override
                            public void epochEnded(Epoch epoch, RunControl control) {
                                if (epoch.number() == 2) {
                                    throw new IllegalStateException("of the listener");
                                }
                            }
                        })
                        .run());
        Run rest = plain(network).continuing().run();
        assertArrayEquals(plain(Bars.network()).run().stepLosses(), rest.stepLosses());
    }

    @Test
    void saysWhatMustBeTheSame() {
        Network network = Bars.network();
        plain(network).optimizer("sgd").average(0.9).freeze("dense1").run();
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> plain(network)
                                .optimizer("sgd")
                                .average(0.9)
                                .continuing()
                                .run())
                .getMessage()
                .contains("'dense1.weight' frozen"));
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> plain(network)
                                .optimizer("sgd")
                                .metric("f1")
                                .continuing()
                                .run())
                .getMessage()
                .contains("shows cross-entropy and accuracy, not cross-entropy and F1"));
    }

    private static Training plain(Network network) {
        return Training.of(network, DATA).epochs(4).batch(16);
    }

    /** Its loss goes up and down. */
    private static Training wild(Network network) {
        return Training.of(network, DATA).epochs(12).batch(16).learningRate(0.1);
    }
}
