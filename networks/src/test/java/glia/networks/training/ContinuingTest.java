package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.networks.Network;
import glia.networks.training.Run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
