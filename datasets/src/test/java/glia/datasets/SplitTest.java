package glia.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    @Test
    void dealsEverySampleOnce() {
        Split.Parts parts = Split.DEFAULT.random(1003, 7);
        assertArrayEquals(IntStream.range(0, 1003).toArray(), together(parts));
        assertEquals(100, parts.validation().length);
        assertEquals(100, parts.test().length);
    }

    @Test
    void sameSeedDealsTheSame() {
        assertArrayEquals(
                Split.DEFAULT.random(50, 1).train(), Split.DEFAULT.random(50, 1).train());
        assertFalse(Arrays.equals(
                Split.DEFAULT.random(50, 1).train(), Split.DEFAULT.random(50, 2).train()));
    }

    @Test
    void keepsTheProportionsOfLabels() {
        int[] labels = IntStream.range(0, 1000).map(i -> i < 900 ? 0 : 1).toArray();
        Split.Parts parts = Split.DEFAULT.stratified(labels, 3);
        assertEquals(10, IntStream.of(parts.test()).filter(i -> labels[i] == 1).count());
        assertEquals(80, IntStream.of(parts.train()).filter(i -> labels[i] == 1).count());
    }

    @Test
    void manySmallLabelsStillFillEveryPart() {
        int[] labels = IntStream.range(0, 40).map(i -> i / 4).toArray();
        Split.Parts parts = Split.DEFAULT.stratified(labels, 3);
        assertArrayEquals(IntStream.range(0, 40).toArray(), together(parts));
        assertEquals(4, parts.validation().length);
        assertEquals(4, parts.test().length);
        for (int label = 0; label < 10; label++) {
            int wanted = label;
            assertTrue(
                    IntStream.of(parts.train()).anyMatch(i -> labels[i] == wanted), "no training sample of " + label);
        }
    }

    @Test
    void keepsTimeInOrder() {
        Split.Parts parts = Split.DEFAULT.inOrder(100);
        assertArrayEquals(IntStream.range(0, 80).toArray(), parts.train());
        assertArrayEquals(IntStream.range(80, 90).toArray(), parts.validation());
        assertArrayEquals(IntStream.range(90, 100).toArray(), parts.test());
    }

    @Test
    void tooFewSamplesSaySo() {
        DatasetException few = assertThrows(DatasetException.class, () -> Split.DEFAULT.random(2, 1));
        assertTrue(few.getMessage().contains("found 2"), few.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"80/20", "80/10/20", "100/0/0", "a/b/c", "", "-10/60/50", "80/10/10/0", "NaN/1/1"})
    void refusesWhatIsNoSplit(String text) {
        assertTrue(assertThrows(DatasetException.class, () -> Split.parse(text))
                .getMessage()
                .contains("80/10/10"));
    }

    @Test
    void readsAndWritesPercent() {
        assertEquals("70/15/15", Split.parse(" 70/15/15 ").toString());
        assertEquals("33.3/33.3/33.4", Split.parse("33.3/33.3/33.4").toString());
    }

    private static int[] together(Split.Parts parts) {
        return Stream.of(parts.train(), parts.validation(), parts.test())
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray();
    }
}
