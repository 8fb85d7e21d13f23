package glia.datasets.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.DatasetException;
import glia.datasets.Datasets;
import glia.datasets.Options;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    private static final int LENGTH = 40;
    private static final int MASK = 90;

    private final Masking masking = new Masking(0.15, 1, MASK);

    /** Random tokens with padding, 0, behind them: from one token up to forty. */
    private static Samples clean() {
        Random random = new Random(3);
        float[] tokens = new float[400 * LENGTH];
        for (int at = 0; at < tokens.length; at++) {
            tokens[at] = at % LENGTH <= at / LENGTH % LENGTH ? 1 + random.nextInt(MASK - 1) : 0;
        }
        return new Samples(Shape.of(LENGTH), Shape.of(LENGTH), tokens, tokens);
    }

    @Test
    void hidesTheShareOfEachSequenceAndAsksNothingElse() {
        Samples clean = clean();
        Samples hidden = masking.hide(clean, 7);
        for (int sample = 0; sample < clean.size(); sample++) {
            float[] was = clean.input(sample);
            float[] given = hidden.input(sample);
            float[] asked = hidden.target(sample);
            int count = 0;
            int tokens = 0;
            for (int at = 0; at < LENGTH; at++) {
                tokens += was[at] == 0 ? 0 : 1;
                if (asked[at] == Samples.IGNORED) {
                    assertEquals(was[at], given[at], "what is not asked stays");
                } else {
                    count++;
                    assertEquals(was[at], asked[at], "what is asked is what stood there");
                    assertTrue(was[at] > 0, "padding is not asked");
                }
            }
            assertEquals(Math.max(1, Math.round(0.15 * tokens)), count, tokens + " tokens");
        }
    }

    /** The shares of Devlin et al. 2019, within four deviations of a binomial. */
    @Test
    void masksEightyReplacesTenAndKeepsTenPercent() {
        Samples hidden = masking.hide(clean(), 7);
        int asked = 0;
        int masks = 0;
        int same = 0;
        for (int at = 0; at < hidden.inputs().length; at++) {
            if (hidden.targets()[at] != Samples.IGNORED) {
                asked++;
                masks += hidden.inputs()[at] == MASK ? 1 : 0;
                same += hidden.inputs()[at] == hidden.targets()[at] ? 1 : 0;
            }
        }
        assertTrue(asked > 1000, asked + " asked");
        assertEquals(0.8, masks / (double) asked, 4 * Math.sqrt(0.8 * 0.2 / asked));
        // One in 89 of those replaced is replaced by itself.
        assertEquals(0.1 + 0.1 / 89, same / (double) asked, 4 * Math.sqrt(0.1 * 0.9 / asked));
    }

    @Test
    void hidesOthersOfWhatIsHiddenAlready() {
        Samples once = masking.hide(clean(), 1);
        assertArrayEquals(
                masking.hide(clean(), 2).inputs(), masking.hide(once, 2).inputs());
        assertArrayEquals(
                masking.hide(clean(), 2).targets(), masking.hide(once, 2).targets());
        assertTrue(IntStream.range(0, once.targets().length)
                .anyMatch(at -> once.targets()[at] != masking.hide(clean(), 2).targets()[at]));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 9", "1, 1, 9", "NaN, 1, 9", "0.15, 9, 9", "0.15, -1, 9"})
    void refusesWhatMakesNoSense(double share, int first, int mask) {
        assertThrows(IllegalArgumentException.class, () -> new Masking(share, first, mask));
    }

    @ParameterizedTest
    @ValueSource(strings = {"characters", "words", "bytepairs"})
    void masksAText(String tokens, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("book.txt");
        Files.writeString(file, "It was the best of times, it was the worst of times.\n".repeat(60));
        Dataset book = Datasets.fromText(
                file,
                Options.defaults()
                        .with("tokens", tokens)
                        .with("vocabulary", 280)
                        .with("length", 20)
                        .with("masked", 0.15));
        MaskedPreparation preparation = (MaskedPreparation) book.preparation().orElseThrow();
        int mask = preparation.masking().mask();
        assertEquals(
                Vocabulary.MASK, ((Task.Classification) book.task()).classes().get(mask));
        assertEquals(mask + 1, ((Task.Classification) book.task()).classes().size());
        for (Samples part : new Samples[] {book.train(), book.validation(), book.test()}) {
            int asked = 0;
            for (float target : part.targets()) {
                asked += target == Samples.IGNORED ? 0 : 1;
            }
            assertEquals(3 * part.size(), asked, "0.15 of 20 tokens");
        }
        int[] read = preparation.tokens("the _ of<mask>times");
        assertEquals(2, IntStream.of(read).filter(token -> token == mask).count());
        assertTrue(IntStream.of(read)
                .allMatch(token -> token == mask || preparation.masking().hides(token)));
        assertEquals(
                tokens.equals("words") ? "the _ of _ times" : "the _ of_times",
                preparation.decode(Arrays.copyOf(read, read.length + 2)),
                "with padding behind");
    }

    @Test
    void refusesToHideEverything(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("book.txt"), "It was the best of times. ".repeat(60));
        String message = assertThrows(
                        DatasetException.class,
                        () -> Datasets.fromText(file, Options.defaults().with("masked", "1.5")))
                .getMessage();
        assertEquals("Data set 'book': setting 'masked' must be a number from 0.0 to 0.9, found '1.5'.", message);
    }
}
