package glia.datasets.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.DatasetException;
import glia.datasets.Datasets;
import glia.datasets.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BytePairsTest {

    /** The words and merges of Sennrich et al. 2016, section 3.2, without their mark of a word's end. */
    @Test
    void learnsThePairsOfThePaper() {
        String text = "low\n".repeat(5) + "lower\n".repeat(2) + "newest\n".repeat(6) + "widest\n".repeat(3);
        BytePairs pairs = BytePairs.learn(text, 256 + 5);
        // e s and s t stand 9 times each; e comes before s. Then es t (9), l o (7), lo w (7); n e and others 6.
        assertEquals(List.of("es", "est", "lo", "low", "ew"), pairs.learned());
        assertArrayEquals(new int[] {259, 'e', 'r'}, pairs.encode("lower"));
        assertArrayEquals(new int[] {259, 257}, pairs.encode("lowest"));
        assertEquals(261, pairs.size());
        assertEquals("est", pairs.names().get(257));
    }

    @Test
    void givesEveryTextBack() {
        BytePairs pairs = BytePairs.learn("the cat and the dog and the 🐧, l’été\n\n".repeat(9), 300);
        Random random = new Random(4);
        for (String text : List.of("", "the\tcat  ", "unseen: zażółć 🐧🐧\u0000\r\n", "a".repeat(3000))) {
            assertEquals(text, pairs.decode(pairs.encode(text)));
        }
        for (int round = 0; round < 200; round++) {
            int[] points = random.ints(12, 0, 0x2000).toArray();
            String text = new String(points, 0, 12);
            assertEquals(text, pairs.decode(pairs.encode(text)));
        }
        assertTrue(pairs.encode("the cat and the dog").length < 8);
    }

    @Test
    void refusesBrokenVocabularies() {
        assertThrows(IllegalArgumentException.class, () -> new BytePairs(List.of("abc")));
        assertThrows(IllegalArgumentException.class, () -> new BytePairs(List.of("ab", "ab")));
    }

    @Test
    void cutsAUsersText(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("book.txt");
        Files.writeString(file, "It was the best of times, it was the worst of times. ".repeat(60));
        for (String tokens : TextWindows.TOKENS) {
            Dataset book = Datasets.fromText(
                    file,
                    Options.defaults()
                            .with("tokens", tokens)
                            .with("vocabulary", 280)
                            .with("length", 8));
            TextCoding coding = (TextCoding) book.preparation().orElseThrow();
            float[] input = book.train().input(0);
            float[] target = book.train().target(0);
            int[] read = new int[8];
            for (int i = 0; i < 8; i++) {
                read[i] = (int) input[i];
                assertTrue(i == 0 || target[i - 1] == input[i]);
            }
            assertTrue("It was the best of times, it was the worst"
                    .toLowerCase()
                    .startsWith(coding.text(read).toLowerCase()));
        }
        assertThrows(
                DatasetException.class,
                () -> Datasets.fromText(
                        file, Options.defaults().with("tokens", "bytepairs").with("vocabulary", 90)));
        assertThrows(
                DatasetException.class,
                () -> Datasets.fromText(file, Options.defaults().with("token", "words")));
    }
}
