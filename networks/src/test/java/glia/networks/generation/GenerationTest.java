package glia.networks.generation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.DatasetException;
import glia.datasets.Options;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.text.CharacterWindows;
import glia.datasets.text.TextPreparation;
import glia.datasets.text.Tokenizer;
import glia.datasets.text.Vocabulary;
import glia.networks.Network;
import glia.networks.training.Predictor;
import glia.networks.training.Training;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {
    private static final String GPT =
            "input tokens 12; embedding vocab=6 16; positional learned; transformer heads=2 causal; each { dense 6 }";
    private static final TextPreparation LETTERS = new TextPreparation(
            Tokenizer.CHARACTERS,
            new Vocabulary(List.of("a", "b", "c", "d", "e", " ")),
            12,
            TextPreparation.Padding.NONE);

    private static Network gpt() {
        return Network.of("gpt", GPT).initialize(2).preparation(LETTERS);
    }

    @Test
    void drawsBySoftmaxOfTheMostProbable() {
        // softmax([0, ln 3] / 1) = [1/4, 3/4]; at temperature 1/2 the odds are squared, 1 : 9
        float[] scores = {0, (float) Math.log(3), -1};
        assertArrayEquals(new double[] {0.25, 0.75, 0}, new Sampling(1, 2).probabilities(scores), 1e-7);
        assertArrayEquals(new double[] {0.1, 0.9, 0}, new Sampling(0.5, 2).probabilities(scores), 1e-7);
        assertArrayEquals(new double[] {0, 1, 0}, new Sampling(0, 0).probabilities(scores));
        assertArrayEquals(new double[] {1, 0, 0}, new Sampling(1, 1).probabilities(5, 5, 5));
        assertThrows(IllegalArgumentException.class, () -> new Sampling(-1, 0));
    }

    @Test
    void sameSeedSameText() {
        String text = Generation.of(gpt()).from("ab").length(30).seed(7).text();
        assertEquals(32, text.length());
        assertTrue(text.startsWith("ab"));
        assertEquals(text, Generation.of(gpt()).from("ab").length(30).seed(7).text());
        assertNotEquals(text, Generation.of(gpt()).from("ab").length(30).seed(8).text());
    }

    /** With a slide of 1 every token comes from the last 12 before it, as by definition. */
    @Test
    void slidesOverItsWindow() {
        Network gpt = gpt();
        String text =
                Generation.of(gpt).from("abc").length(40).greedy().slide(1).text();
        for (int at = 3; at < text.length(); at++) {
            int begin = Math.max(0, at - 12);
            float[] input = new float[12];
            for (int i = begin; i < at; i++) {
                input[i - begin] = LETTERS.tokens(text)[i];
            }
            float[] output = Predictor.outputs(gpt, new Samples(Shape.of(12), Shape.of(), input, new float[1]));
            float[] scores = Arrays.copyOfRange(output, (at - begin - 1) * 6, (at - begin) * 6);
            int best = 0;
            for (int token = 1; token < 6; token++) {
                best = scores[token] > scores[best] ? token : best;
            }
            assertEquals(LETTERS.vocabulary().token(best), text.substring(at, at + 1), "at " + at);
        }
        assertEquals(90, Generation.of(gpt).length(90).text().length());
        assertThrows(IllegalArgumentException.class, () -> Generation.of(gpt).slide(13));
    }

    @Test
    void tellsTheTextAsItGrowsAndStops() {
        List<String> told = new ArrayList<>();
        Generation generation = Generation.of(gpt()).from("a").length(50);
        GeneratedText written = generation
                .listener(text -> {
                    told.add(text);
                    if (told.size() == 5) {
                        generation.stop();
                    }
                })
                .run();
        assertTrue(written.interrupted());
        assertEquals(5, written.tokens());
        assertEquals(List.of(2, 3, 4, 5, 6), told.stream().map(String::length).toList());
        assertEquals(told.get(4), written.text());
    }

    @Test
    void saysWhatIsMissing() {
        Network untaught = Network.of("gpt", GPT);
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> Generation.of(untaught).text())
                .getMessage()
                .contains("has not learned from text yet"));
        assertThrows(
                DatasetException.class, () -> Generation.of(gpt()).from("xyz").text());
    }

    /** A text that repeats itself is learned by heart, saved, and written on by what was read back. */
    @Test
    void writesWhatItLearnedAfterBeingSaved(@TempDir Path folder) throws Exception {
        String verse = "abcab deed cab. ";
        Dataset verses = CharacterWindows.of("verses", "a test", verse.repeat(40), 16, 3, Options.defaults());
        Network writer = Network.of("writer", "input tokens 16; onehot vocab=7; gru 24; each { dense 7 }");
        Training.of(writer, verses).epochs(25).learningRate(0.02).seed(1).run();
        writer.save(folder.resolve("writer.safetensors"));
        Network same = Network.load(folder.resolve("writer.safetensors"));
        assertEquals(writer.preparation(), same.preparation());
        GeneratedText written =
                Generation.of(same).from("abcab ").length(42).greedy().run();
        assertFalse(written.interrupted());
        assertEquals(verse.repeat(3), written.text());
    }
}
