package glia.magics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.training.Evaluation;
import glia.networks.training.Prediction;
import glia.networks.training.RateSweep;
import glia.networks.training.Run;
import glia.plots.Figure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class TrainMagicTest {
    private static final String PLANE = "input 2\ndense 16 tanh\ndense 2";

    private final NotebookFixture notebook = new NotebookFixture();

    @BeforeEach
    void defineAndLoad() throws Exception {
        notebook.line("dataset moons samples=600 noise=0.1");
        notebook.cell("network plane", PLANE);
    }

    @Test
    void trainsAndDeclaresTheRun() throws Exception {
        assertNull(notebook.line("train plane moons --epochs 40 --lr 0.01 --batch 32 --schedule cosine --clip 1"));
        Run run = notebook.value("planeRun", Run.class);
        assertEquals(40, run.epochs().size());
        assertEquals(1, notebook.shown.size());
        assertEquals(run, notebook.shown.get(0));
        Evaluation evaluation = assertInstanceOf(Evaluation.class, notebook.line("evaluate plane moons"));
        assertTrue(evaluation.accuracy() > 0.9, evaluation.toString());
        assertEquals(evaluation, notebook.value("planeEvaluation", Evaluation.class));
    }

    @Test
    void javaTwinsTrainTheSame() throws Exception {
        String line = "train plane moons --epochs 2 --optimizer momentum --l2 1e-4 --seed 3 --max-time 90s";
        notebook.line(line);
        float[] losses = notebook.value("planeRun", Run.class).stepLosses();
        notebook.cell("network plane", PLANE);
        notebook.variables.remove("planeRun");
        try (Twin twin = new Twin(notebook)) {
            twin.evaluate(notebook.java(line));
            // The number of threads may change between runs, and with it the last digits.
            assertArrayEquals(losses, (float[]) twin.value("planeRun.stepLosses()"), 1e-3f);
            Evaluation same = (Evaluation)
                    twin.evaluate(notebook.java("evaluate plane moons")).value("planeEvaluation");
            assertArrayEquals(same.values(), ((Evaluation) notebook.line("evaluate plane moons")).values());
            String boundary = notebook.java("plot boundary plane moons");
            assertEquals("Plots.boundary(plane, moons)", boundary);
            assertInstanceOf(Figure.class, twin.value(boundary));
            assertEquals(
                    notebook.line("predict plane 0.5 -1").toString(),
                    twin.value(notebook.java("predict plane 0.5 -1")).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--clip-value 1e308",
                "--l1 1e308",
                "--l2 7e38",
                "--lr 1e39 --optimizer rmsprop",
                "--weight-decay 1e39 --optimizer nadam",
                "--loss hinge:1e308"
            })
    void numbersThatTheEngineCannotHold(String options) {
        assertTrue(mistake("train plane moons --epochs 1 " + options).contains("larger than 3.4e38"));
    }

    @Test
    void sayingNothingIsTheSameAsTheDefaults() throws Exception {
        assertEquals("Run planeRun = Training.of(plane, moons).run();", notebook.java("train plane moons"));
        assertEquals(
                "Run planeRun = Training.of(plane.initialize(42), moons).epochs(3).learningRate(0.01).run();",
                notebook.java("train plane moons --epochs 3 --lr 1e-2 --restart"));
        assertEquals(
                "Run planeRun = Training.of(plane, moons).earlyStopping(3).maximumTime(Duration.parse(\"PT1M30S\"))"
                        + ".optimizer(\"adamw\").weightDecay(0.01).schedule(\"step:2:0.5\").augment(\"flip\", \"shift:0.1\")"
                        + ".run();",
                notebook.java("train plane moons --schedule step:2:0.5 --max-time 1m30s --optimizer adamw"
                        + " --weight-decay 0.01 --augment flip,shift:0.1 --early-stopping 3"));
    }

    @Test
    void overfitsFewSamples() throws Exception {
        notebook.line("train plane moons --overfit 8 --epochs 300 --lr 0.01");
        assertEquals(
                1.0, notebook.value("planeRun", Run.class).epochs().get(299).metric());
        assertEquals(
                "Run planeRun = Training.of(plane, moons).epochs(100).overfit(64).run();",
                notebook.java("train plane moons --overfit"));
    }

    @Test
    void stopsEarlyAndContinues() throws Exception {
        notebook.line("train plane moons --epochs 500 --early-stopping 2 --lr 0.1");
        Run run = notebook.value("planeRun", Run.class);
        assertEquals(Run.Outcome.STOPPED_EARLY, run.outcome());
        assertEquals(Thread.currentThread(), notebook.asking);
        notebook.cell("network plane", PLANE);
        notebook.line("train plane moons --epochs 2");
        notebook.line("train plane moons --epochs 3 --continue");
        assertEquals(5, notebook.value("planeRun", Run.class).epochs().size());
        assertTrue(mistake("train plane moons --continue --restart").contains("say one of them"));
    }

    @Test
    void dryRunLeavesTheNetworkAlone() throws Exception {
        Network plane = notebook.value("plane", Network.class);
        String path = plane.weights().paths().get(0);
        float[] before = plane.weights().get(path);
        Page page = assertInstanceOf(Page.class, notebook.line("train plane moons --dry-run --epochs 7"));
        assertTrue(page.text().contains("All fits: 2 steps ran"), page.text());
        assertArrayEquals(before, plane.weights().get(path));
        assertFalse(notebook.variables.containsKey("planeRun"));
    }

    @Test
    void interruptKeepsTheRunSoFar() throws Exception {
        Thread person = notebook.interruptAtFirstEpoch();
        String message = mistake("train plane moons --epochs 1000000");
        person.join();
        assertTrue(message.contains("Interrupted at step"), message);
        assertTrue(message.endsWith("The run so far is planeRun."), message);
        assertEquals(
                Run.Outcome.INTERRUPTED, notebook.value("planeRun", Run.class).outcome());
        assertFalse(Thread.currentThread().isInterrupted());
        notebook.line("train plane moons --epochs 1");
        assertEquals(1, notebook.value("planeRun", Run.class).epochs().size());
    }

    @Test
    void aResumedRunIsTheOneNeverStopped(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("plane.checkpoint");
        notebook.line("train plane moons --epochs 3");
        float[] whole = notebook.value("planeRun", Run.class).stepLosses();
        notebook.cell("network plane", PLANE);
        String stopped = "train plane moons --epochs 2 --checkpoint-every 2 --checkpoints " + file;
        notebook.line(stopped);
        assertTrue(Files.exists(file));
        notebook.cell("network plane", PLANE);
        notebook.line("train plane moons --epochs 1 --resume " + file);
        assertEquals(3, notebook.value("planeRun", Run.class).epochs().size());
        // The number of threads may change between runs, and with it the last digits.
        assertArrayEquals(whole, notebook.value("planeRun", Run.class).stepLosses(), 1e-3f);
        assertTrue(
                mistake("train plane moons --resume " + folder.resolve("none")).contains("none"));
        assertTrue(mistake("train plane moons --checkpoint-every 2").contains("--checkpoints FILE"));
    }

    @Test
    void ratesByLayerAndWeightsByClass() throws Exception {
        Network plane = notebook.value("plane", Network.class);
        String line = "train plane moons --epochs 1 --freeze * --unfreeze dense2 --class-weights 1,3";
        float[] first = plane.weights().get("dense1.weight");
        float[] second = plane.weights().get("dense2.weight");
        notebook.line(line);
        assertArrayEquals(first, plane.weights().get("dense1.weight"));
        assertTrue(mistake("train plane moons --continue").contains("had 'dense1.weight' frozen"));
        assertNotEquals(second[0], plane.weights().get("dense2.weight")[0]);
        notebook.line("train plane moons --epochs 1 --layer-rate dense1=0.5,dense2=0");
        assertNotEquals(first[0], plane.weights().get("dense1.weight")[0]);
        try (Twin twin = new Twin(notebook)) {
            twin.evaluate(notebook.java(line + " --layer-rate dense2=0.5"));
        }
        assertEquals(
                "Run planeRun = Training.of(plane, moons).balanced().run();",
                notebook.java("train plane moons --class-weights balanced"));
        assertTrue(mistake("train plane moons --class-weights 1,much").contains("found 'much'"));
    }

    @Test
    void divergenceIsSaid() {
        String message = mistake("train plane moons --optimizer sgd --lr 1e30 --l2 1");
        assertTrue(message.contains("The loss became"), message);
        assertTrue(message.contains("--restart, draws them anew"), message);
        assertEquals(Run.Outcome.DIVERGED, notebook.value("planeRun", Run.class).outcome());
    }

    @Test
    void mistakesAreSaid() throws Exception {
        assertEquals(
                "%train: There is no variable 'digits'. Load it first: %dataset digits\nOf type Dataset there is: moons",
                mistake("train plane digits"));
        assertEquals(
                "%train: 'moons' is a Dataset, not a Network.\nOf type Network there is: plane",
                mistake("train moons moons"));
        assertEquals(
                "%train: Invalid value for option '--epochs': 'many' is not a whole number. %train --help explains.",
                mistake("train plane moons --epochs many"));
        assertEquals(
                "%train: Invalid value for option '--learning-rate': 'low' is not a number. %train --help explains.",
                mistake("train plane moons --lr low"));
        assertEquals(
                "%train: unknown option '--epoch'. Did you mean '--epochs'? %train --help explains.",
                mistake("train plane moons --epoch 3"));
        assertEquals(
                "%train: There is no optimizer 'adm'. Did you mean 'adam'?",
                mistake("train plane moons --optimizer adm").replaceFirst(" There are adam.*", ""));
        assertEquals("%train: 'epochs' is 1 or more, found 0", mistake("train plane moons --epochs 0"));
        assertEquals(
                "%train: a time is written as 90s, 5m or 1h, found 'soon'",
                mistake("train plane moons --max-time soon"));
        notebook.line("dataset digits samples=200");
        String shape = mistake("train plane digits");
        assertTrue(shape.startsWith("%train: network expects 2, 'digits' gives 1x"), shape);
        assertEquals(
                "%compare: RUN is missing. %compare --help explains.",
                mistake("compare").replace("RUN, RUN", "RUN"));
    }

    private String mistake(String line) {
        return assertThrows(MagicException.class, () -> notebook.line(line)).getMessage();
    }

    @Test
    void savesAndRestores(@TempDir Path folder) throws Exception {
        notebook.line("train plane moons --epochs 1");
        Path file = folder.resolve("best");
        assertTrue(notebook.line("save plane " + file).toString().contains("82 parameters"));
        assertTrue(Files.exists(folder.resolve("best.safetensors")));
        notebook.line("restore " + file + " again");
        Network plane = notebook.value("plane", Network.class);
        Network again = notebook.value("again", Network.class);
        float[] point = {0.5f, -0.2f};
        assertArrayEquals(plane.predict(point).values(), again.predict(point).values());
        try (Twin twin = new Twin(notebook)) {
            twin.evaluate(notebook.java("save plane " + folder.resolve("twin")));
            twin.evaluate(notebook.java("restore " + folder.resolve("twin") + " third"));
            assertArrayEquals(
                    plane.predict(point).values(),
                    ((Network) twin.value("third")).predict(point).values());
        }
        assertTrue(mistake("restore " + folder.resolve("nothing")).contains("nothing.safetensors"));
    }

    @Test
    void exportsForOtherPrograms(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("plane.onnx");
        String said =
                notebook.line("export plane --format onnx --output " + file).toString();
        assertTrue(said.contains("82 parameters"), said);
        byte[] written = Files.readAllBytes(file);
        notebook.line("export plane --format torchscript --output " + folder.resolve("plane"));
        assertTrue(Files.size(folder.resolve("plane.pt")) > 82 * 4);
        Files.delete(file);
        try (Twin twin = new Twin(notebook)) {
            twin.evaluate(notebook.java("export plane --format onnx --output " + file));
            assertArrayEquals(written, Files.readAllBytes(file));
        }
        String java = notebook.line("export plane --format java --output " + folder.resolve("Plane.java"))
                .toString();
        assertTrue(java.contains("public final class Plane extends AbstractBlock {"), java);
        assertTrue(mistake("export plane").contains("--format"));
    }

    @Test
    void findsARateAndLeavesTheWeightsAlone() throws Exception {
        notebook.line("train plane moons --epochs 2");
        Map<String, float[]> before =
                notebook.value("plane", Network.class).weights().snapshot();
        int shown = notebook.shown.size();
        String said = notebook.line("lr-find plane moons --batch 32").toString();
        RateSweep sweep = notebook.value("planeRates", RateSweep.class);
        // Adam's useful rates for so small a network lie around a hundredth.
        assertTrue(sweep.suggestion() > 1e-4 && sweep.suggestion() < 1, sweep.toString());
        assertTrue(said.contains("%train plane moons --batch 32 --lr 0."), said);
        assertInstanceOf(Figure.class, notebook.shown.get(shown));
        Map<String, float[]> after =
                notebook.value("plane", Network.class).weights().snapshot();
        before.forEach((path, values) -> assertArrayEquals(values, after.get(path), path));
        try (Twin twin = new Twin(notebook)) {
            twin.evaluate(notebook.java("lr-find plane moons --batch 32"));
            assertArrayEquals(sweep.losses(), (double[]) twin.value("planeRates.losses()"), 1e-3);
        }
        // The sweep is no run to go on from: the one before it is.
        notebook.line("train plane moons --epochs 1 --continue");
        assertEquals(3, notebook.value("planeRun", Run.class).epochs().size());
    }

    /** One number for each sample, which no loss but one on distances compares with classes as it is. */
    @Test
    void findsARateForALossThatFitsAlone() throws Exception {
        notebook.cell("network point", "input 2\ndense 4 relu\nlayernorm");
        String line = "lr-find point many --loss triplet";
        Dataset moons = notebook.value("moons", Dataset.class);
        List<String> many = List.of("a", "b", "c", "d", "e");
        notebook.declare(
                "many",
                Dataset.class,
                new Dataset(
                        "many",
                        "moons",
                        new Task.Classification(many),
                        moons.train(),
                        moons.validation(),
                        moons.test()));
        assertTrue(notebook.line(line).toString().contains("--loss triplet --lr "));
        assertTrue(notebook.java(line).contains("many, Losses.named(\"triplet\"))"), notebook.java(line));
    }

    @Test
    void saysWhatTakesMemory() throws Exception {
        String said = notebook.line("memory").toString();
        assertTrue(said.contains("Java objects") && said.contains("still free"), said);
    }

    @Test
    void predictsAndPlots() throws Exception {
        notebook.line("train plane moons --epochs 3");
        assertInstanceOf(Prediction.class, notebook.line("predict plane 0.5 0.1"));
        notebook.with("point", new double[] {0.5, 0.1});
        assertEquals(
                notebook.line("predict plane 0.5 0.1").toString(),
                notebook.line("predict plane point").toString());
        assertTrue(notebook.line("predict plane moons 3").toString().contains("%"));
        assertTrue(mistake("predict plane moons 3000").contains("numbered 0 to"));
        assertTrue(mistake("predict plane nowhere").contains("'nowhere' is neither a number nor a variable"));
        for (String plot : List.of("curves plane", "confusion plane moons", "boundary plane moons", "samples moons")) {
            assertInstanceOf(Figure.class, notebook.line("plot " + plot), plot);
        }
        notebook.line("evaluate plane moons");
        assertInstanceOf(Figure.class, notebook.line("plot worst plane"));
        assertEquals("Plots.worst(planeEvaluation)", notebook.java("plot worst plane"));
        assertEquals("Plots.confusion(plane.evaluate(moons.test()))", notebook.java("plot confusion plane moons"));
        assertTrue(mistake("plot curve plane").contains("Did you mean 'curves'?"));
        assertTrue(mistake("plot confusion moons").contains("drawn from a network and a data set"));
        assertTrue(notebook.line("plot").toString().contains("confusion"));
        notebook.with("otherRun", notebook.value("planeRun", Run.class));
        assertInstanceOf(Figure.class, notebook.line("compare plane otherRun"));
        assertEquals("Plots.compare(planeRun, otherRun)", notebook.java("compare plane otherRun"));
        assertNotEquals("", notebook.line("device").toString());
        assertTrue(notebook.line("diagram plane").toString().contains("plane"));
        assertTrue(notebook.line("diagram plane --format mermaid").toString().startsWith("flowchart TD\n"));
        assertTrue(notebook.line("diagram plane --format dot").toString().startsWith("digraph \"plane"));
        assertEquals("Plots.diagram(plane).toDot()", notebook.java("diagram plane --format dot"));
    }

    @Test
    void completes() {
        assertEquals(List.of("plane"), notebook.complete("train pl|"));
        assertEquals(List.of("moons"), notebook.complete("train plane mo|"));
        assertEquals(List.of("adam", "adamw"), notebook.complete("train plane moons --optimizer adam|"));
        assertEquals(List.of("cosine"), notebook.complete("train plane moons --schedule=cos|"));
        assertEquals(List.of("--epochs"), notebook.complete("train plane moons --lr 3 --ep|"));
        assertTrue(notebook.complete("plot |").contains("confusion"));
        assertTrue(notebook.complete("plot confusion pl|").contains("plane"));
    }
}
