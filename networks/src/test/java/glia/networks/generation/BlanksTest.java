package glia.networks.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.DatasetException;
import glia.datasets.Datasets;
import glia.datasets.Options;
import glia.datasets.Samples;
import glia.networks.Network;
import glia.networks.saving.NetworkFile;
import glia.networks.training.Evaluation;
import glia.networks.training.Training;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlanksTest {
    private static final String LINE = "the cat sat on the mat.\n";

    @TempDir
    static Path folder;

    private static Dataset text;
    private static Network bert;

    /** Enough to know one line by heart, whatever is hidden in it. */
    @BeforeAll
    static void train() throws Exception {
        Path file = Files.writeString(folder.resolve("cats.txt"), LINE.repeat(200));
        text = Datasets.fromText(file, Options.defaults().with("length", 24).with("masked", 0.15));
        bert = Network.of("bert", """
                words: input tokens 24
                embedding vocab=14 32
                positional learned
                repeat 2 { transformer heads=2 ff=64 dropout=0 mask=words }
                layernorm
                each { dense 14 }
                """);
        Training.of(bert, text).epochs(40).batch(32).learningRate(0.003).run();
    }

    @Test
    void fillsInWhatIsHidden() {
        assertEquals(1, bert.evaluate(text.test()).accuracy(), 0.05);
        Filled line = Blanks.of(bert).fill("the c_t s<mask>t on the ma_.\n");
        assertEquals("the cat sat on the mat.\n", line.text());
        assertEquals("the c_t s_t on the ma_.\n", line.given());
        assertEquals(
                List.of("a", "a", "t"),
                line.blanks().stream().map(blank -> blank.label()).toList());
        assertTrue(line.toString().contains("\n  blank 3: t "), line.toString());
    }

    @Test
    void fillsInSeveralTexts() {
        Blanks blanks = Blanks.of(bert);
        List<String> texts = List.of("the c_t s_t", "t__ cat", "the cat _at on the mat.\n");
        List<Filled> together = blanks.fill(texts);
        for (int i = 0; i < 3; i++) {
            assertEquals(blanks.fill(texts.get(i)).text(), together.get(i).text());
        }
    }

    @Test
    void readsShorterTextsToo() {
        assertEquals(
                "the cat sat on the", Blanks.of(bert).fill("the cat sat on th_").text());
    }

    @Test
    void fillsInSamples() {
        Samples some = text.test().first(3);
        Evaluation evaluation = bert.evaluate(some);
        List<Filled> filled = Blanks.of(bert).fill(some);
        assertEquals(3, filled.size());
        int row = 0;
        for (Filled each : filled) {
            // 0.15 of 24, rounded
            assertEquals(4, each.blanks().size());
            assertEquals(24, each.text().length());
            for (var blank : each.blanks()) {
                assertEquals(evaluation.predicted(row++), blank.index());
            }
        }
    }

    @Test
    void isSavedWithTheNetwork() throws Exception {
        Path file = folder.resolve("bert.safetensors");
        NetworkFile.save(bert, file);
        assertEquals(
                Blanks.of(bert).fill("th_ cat").toString(),
                Blanks.of(NetworkFile.load(file)).fill("th_ cat").toString());
    }

    @Test
    void saysWhatItCannotFill() {
        Blanks blanks = Blanks.of(bert);
        assertEquals(
                "There is nothing to fill in. Write _ for each token that bert is to guess",
                assertThrows(IllegalArgumentException.class, () -> blanks.fill("the cat"))
                        .getMessage());
        assertEquals(
                "bert reads texts of up to 24 tokens, this one has 30",
                assertThrows(IllegalArgumentException.class, () -> blanks.fill("_".repeat(30)))
                        .getMessage());
        assertEquals(
                "'X' is not in the vocabulary of 13 tokens.",
                assertThrows(DatasetException.class, () -> blanks.fill("X_")).getMessage());
        Network other = Network.of("other", "input tokens 4; embedding vocab=3 2; each { dense 3 }");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Blanks.of(other))
                .getMessage()
                .startsWith("other has not learned to fill in blanks. Train it on masked text first"));
    }
}
