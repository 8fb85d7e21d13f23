package glia.magics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.networks.Network;
import glia.networks.training.AdversarialRun;
import glia.networks.training.Elbo;
import glia.networks.training.Run;
import glia.networks.training.Verification;
import glia.plots.Figure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Networks that make new samples. */
@Timeout(120)
class GanMagicTest {
    private static final String PAIR = """
            net g { input 2; dense 16 relu; dense 2 }
            net d { input 2; dense 16 relu; dense 1 }
            """;

    private final NotebookFixture notebook = new NotebookFixture();

    @BeforeEach
    void defineAndLoad() throws Exception {
        notebook.line("dataset eight-gaussians samples=400");
        notebook.cell("network", PAIR);
        notebook.shown.clear();
    }

    @Test
    void trainsAndDeclaresTheRun() throws Exception {
        String line = "gan g d eightGaussians --loss least-squares --betas 0.5,0.99 --epochs 3 --batch 32 --seed 7";
        assertNull(notebook.line(line));
        AdversarialRun run = notebook.value("gRun", AdversarialRun.class);
        assertEquals(3, run.epochs().size());
        assertEquals("least-squares", run.loss());
        assertEquals(run, notebook.shown.get(0));
        assertInstanceOf(Figure.class, notebook.line("plot generated g"));
        assertInstanceOf(Figure.class, notebook.line("plot generated g eightGaussians"));
        notebook.cell("network", PAIR);
        notebook.variables.remove("gRun");
        try (Twin twin = new Twin(notebook)) {
            twin.evaluate(notebook.java(line));
            // The number of threads may change between runs, and with it the last digits.
            assertArrayEquals(run.generatorLosses(), (float[]) twin.value("gRun.generatorLosses()"), 1e-4f);
            assertInstanceOf(Figure.class, twin.value(notebook.java("plot generated g")));
        }
    }

    @Test
    void anInterruptedRunGoesOn(@TempDir Path folder) throws Exception {
        String file = folder.resolve("pair.checkpoint").toString();
        String line = "gan g d eightGaussians --epochs 1000000 --batch 200 --checkpoints " + file;
        notebook.interruptAtFirstEpoch();
        String message =
                assertThrows(MagicException.class, () -> notebook.line(line)).getMessage();
        assertTrue(message.endsWith("the weights so far are kept. The run so far is gRun."), message);
        AdversarialRun part = notebook.value("gRun", AdversarialRun.class);
        assertEquals(Run.Outcome.INTERRUPTED, part.outcome());
        // Both can be used as they are.
        assertInstanceOf(Figure.class, notebook.line("plot generated g"));
        Network judge = notebook.value("d", Network.class);
        assertEquals(1, judge.predict(0.5f, 0.5f).values().length);
        notebook.shown.clear();
        notebook.interruptAtFirstEpoch();
        assertThrows(MagicException.class, () -> notebook.line("gan g d eightGaussians --batch 200 --continue"));
        AdversarialRun more = notebook.value("gRun", AdversarialRun.class);
        int before = part.generatorLosses().length;
        assertTrue(more.generatorLosses().length > before);
        assertArrayEquals(part.generatorLosses(), Arrays.copyOf(more.generatorLosses(), before));
        assertEquals(1_000_000, more.checkpoint().orElseThrow().epochs());
        String resumed = "gan g d eightGaussians --batch 200 --max-time 1s --resume " + file;
        notebook.line(resumed);
        AdversarialRun again = notebook.value("gRun", AdversarialRun.class);
        assertArrayEquals(part.generatorLosses(), Arrays.copyOf(again.generatorLosses(), before));
        assertTrue(notebook.java(resumed).contains(".continuing(Path.of("), notebook.java(resumed));
    }

    @Test
    void saysWhatIsWrong() {
        String loss = assertThrows(
                        MagicException.class, () -> notebook.line("gan g d eightGaussians --loss vassershtein"))
                .getMessage();
        assertTrue(loss.contains("There are standard, least-squares, wasserstein"), loss);
        String betas = assertThrows(MagicException.class, () -> notebook.line("gan g d eightGaussians --betas 0.5"))
                .getMessage();
        assertTrue(betas.contains("--betas takes two numbers: --betas 0.5,0.999"), betas);
        String fit = assertThrows(MagicException.class, () -> notebook.line("gan d g eightGaussians"))
                .getMessage();
        assertTrue(fit.contains("d makes samples of 1, 'eight-gaussians' has 2"), fit);
    }

    @Test
    void aSiameseNetworkIsJudgedByPairs() throws Exception {
        notebook.line("dataset digits samples=400");
        notebook.cell("network pairs", "input 1x28x28; flatten; dense 4");
        String line = "train pairs digits --epochs 2 --loss triplet:0.5";
        notebook.line(line);
        assertEquals(
                "Run pairsRun = Training.of(pairs, digits, Losses.named(\"triplet:0.5\")).epochs(2).run();",
                notebook.java(line));
        Page nearest = assertInstanceOf(Page.class, notebook.line("predict pairs digits 3 5"));
        assertTrue(
                nearest.text()
                        .matches("sample +is +nearest of 320 +is +distance *\\n3 +\\d +\\d+ +\\d +\\d.*\\n5 (?s).*"),
                nearest.text());
        assertEquals(
                "Nearest.of(pairs, digits.test().select(3, 5), digits.train().first(2000))",
                notebook.java("predict pairs digits 3 5"));
        Figure map = assertInstanceOf(Figure.class, notebook.line("plot embedding pairs digits"));
        assertTrue(map.toString().contains("40 vectors of 4 numbers"), map.toString());
        Object found = notebook.line("evaluate pairs digits");
        assertEquals(found, notebook.value("pairsVerification", Verification.class));
        assertEquals(
                "Verification pairsVerification = Verification.of(pairs, digits.test(), 42);",
                notebook.java("evaluate pairs digits"));
    }

    @Test
    void anAutoencoderIsTrainedEvaluatedAndDrawn() throws Exception {
        notebook.line("dataset digits samples=100");
        notebook.cell("network vae", "input 1x28x28; flatten; latent 2; dense 784 sigmoid; reshape 1x28x28");
        notebook.line("train vae digits --epochs 2 --loss binary");
        // Two numbers are its narrowest layer's.
        Figure map = assertInstanceOf(Figure.class, notebook.line("plot embedding vae digits"));
        assertTrue(map.toString().contains("10 vectors of 2 numbers"), map.toString());
        Page errors = assertInstanceOf(Page.class, notebook.line("predict vae digits 1"));
        float[] given = notebook.value("digits", Dataset.class).test().input(1);
        float[] made = notebook.value("vae", Network.class).predict(given).values();
        double error = IntStream.range(0, given.length)
                .mapToDouble(i -> Math.pow(made[i] - given[i], 2))
                .average()
                .orElseThrow();
        assertTrue(errors.text().contains(String.format(Locale.ROOT, "1       %.4g", error)), errors.text());
        notebook.shown.clear();
        notebook.line("evaluate vae digits");
        assertInstanceOf(Elbo.class, notebook.shown.get(0));
        assertInstanceOf(Figure.class, notebook.line("plot generated vae"));
        assertInstanceOf(Figure.class, notebook.line("plot reconstructions vae digits"));
        assertEquals("Plots.reconstructions(vae, digits)", notebook.java("plot reconstructions vae digits"));
        assertEquals(
                "Run vaeRun = Training.of(vae, digits.reconstruction()).epochs(1).run();",
                notebook.java("train vae digits --reconstruct --epochs 1"));
    }
}
