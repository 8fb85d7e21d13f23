package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.datasets.Options;
import glia.networks.Network;
import glia.networks.training.Run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pair whose run was stopped and went on has the very numbers of one whose run was not. */
@Timeout(120)
class AdversarialContinuingTest {
    private static final int EPOCHS = 4;

    @TempDir
    Path folder;

    private static Dataset data() {
        return Datasets.load("eight-gaussians", Options.defaults().with("samples", 400));
    }

    /** Batchnorm has buffers to keep, dropout draws in every step. */
    private static Network generator() {
        return Network.of("g", "input 2; dense 16; batchnorm; relu; dense 2").initialize(1);
    }

    private static Network discriminator() {
        return Network.of("d", "input 2; dense 16 relu; dropout 0.2; dense 1").initialize(2);
    }

    private static Adversarial training(Network generator, Network discriminator, String loss, String optimizer) {
        return Adversarial.of(generator, discriminator, data())
                .loss(loss)
                .optimizer(optimizer)
                .learningRate(1e-3)
                .discriminatorSteps(2)
                .epochs(EPOCHS)
                .batch(16);
    }

    /** Steps come many in a call, so the first report past these decides. */
    private static AdversarialListener stopAfter(long steps) {
        return new AdversarialListener() {
            @Override
            public void progressed(AdversarialProgress progress, AdversarialControl control) {
                if (progress.step() >= steps) {
                    control.stop(Outcome.INTERRUPTED);
                }
            }
        };
    }

    private static void assertSame(AdversarialRun expected, AdversarialRun found) {
        assertArrayEquals(expected.generatorLosses(), found.generatorLosses());
        assertArrayEquals(expected.discriminatorLosses(), found.discriminatorLosses());
        assertArrayEquals(expected.samples(), found.samples());
        assertEquals(losses(expected), losses(found));
        assertSame(expected.generator(), found.generator());
        assertSame(expected.discriminator(), found.discriminator());
    }

    private static List<Double> losses(AdversarialRun run) {
        List<Double> losses = new ArrayList<>();
        run.epochs().forEach(epoch -> losses.addAll(List.of(epoch.generatorLoss(), epoch.discriminatorLoss())));
        return losses;
    }

    private static void assertSame(Network expected, Network found) {
        for (String path : expected.weights().paths()) {
            assertArrayEquals(expected.weights().get(path), found.weights().get(path), path);
        }
    }

    @ParameterizedTest
    @CsvSource({"standard,adam", "wasserstein,adam", "least-squares,nadam", "standard,momentum"})
    void goesOnFromAFileAsIfItHadNeverStopped(String loss, String optimizer) throws IOException {
        AdversarialRun whole =
                training(generator(), discriminator(), loss, optimizer).run();
        Path file = folder.resolve("pair.checkpoint");
        AdversarialRun part = training(generator(), discriminator(), loss, optimizer)
                .listen(stopAfter(7))
                .checkpoints(file, 100)
                .run();
        assertEquals(Outcome.INTERRUPTED, part.outcome());
        assertTrue(part.discriminatorLosses().length < whole.discriminatorLosses().length);
        AdversarialRun rest = training(generator(), discriminator(), loss, optimizer)
                .continuing(file)
                .run();
        assertEquals(Outcome.COMPLETED, rest.outcome());
        assertEquals(EPOCHS, rest.epochs().size());
        assertSame(whole, rest);
    }

    @Test
    void goesOnInTheSameSessionWithoutAFile() {
        AdversarialRun whole =
                training(generator(), discriminator(), "standard", "adam").run();
        Network generator = generator();
        Network discriminator = discriminator();
        training(generator, discriminator, "standard", "adam")
                .listen(stopAfter(3))
                .run();
        AdversarialRun rest = training(generator, discriminator, "standard", "adam")
                .continuing()
                .run();
        assertSame(whole, rest);
    }

    @Test
    void aRunThatWasDoneGetsMoreEpochs() throws IOException {
        Path file = folder.resolve("pair.checkpoint");
        AdversarialRun first = training(generator(), discriminator(), "standard", "adam")
                .checkpoints(file, 1)
                .run();
        assertTrue(first.checkpoint().orElseThrow().complete());
        AdversarialRun more = training(generator(), discriminator(), "standard", "adam")
                .continuing(file)
                .epochs(2)
                .run();
        assertEquals(EPOCHS + 2, more.epochs().size());
        assertSame(
                training(generator(), discriminator(), "standard", "adam")
                        .epochs(EPOCHS + 2)
                        .run(),
                more);
    }

    @Test
    void saysWhatCannotBeContinued() throws IOException {
        Network generator = generator();
        Network discriminator = discriminator();
        Adversarial unknown =
                training(generator, discriminator, "standard", "adam").continuing();
        assertEquals(
                "g and d have no run to continue. Train them from its beginning first",
                assertThrows(IllegalArgumentException.class, unknown::run).getMessage());
        Path file = folder.resolve("pair.checkpoint");
        training(generator, discriminator, "standard", "adam")
                .epochs(1)
                .checkpoints(file, 1)
                .run();
        Adversarial another =
                training(generator, discriminator(), "standard", "adam").continuing();
        assertThrows(IllegalArgumentException.class, another::run, "its last run was against another network");
        Adversarial momentum =
                training(generator, discriminator, "standard", "momentum").continuing(file);
        assertTrue(assertThrows(IllegalArgumentException.class, momentum::run)
                .getMessage()
                .contains("trained with adam, not momentum"));
        Network wide = Network.of("wide", "input 2; dense 17; batchnorm; relu; dense 2");
        Adversarial wider = training(wide, discriminator, "standard", "adam");
        assertTrue(assertThrows(IOException.class, () -> wider.continuing(file))
                .getMessage()
                .contains("'dense1.weight' should have 34 numbers, found 32"));
        Training single = Training.of(Network.of("n", "input 2; dense 8"), data());
        assertTrue(assertThrows(IOException.class, () -> single.continuing(file))
                .getMessage()
                .contains("is no checkpoint of a run"));
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 3, 200, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            assertThrows(IOException.class, () -> unknown.continuing(file), "cut to " + length);
        }
    }
}
