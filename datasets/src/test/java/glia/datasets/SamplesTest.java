package glia.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final Samples FOUR =
            new Samples(Shape.of(2), Shape.of(), new float[] {0, 1, 2, 3, 4, 5, 6, 7}, new float[] {0, 1, 1, 2});

    @Test
    void selectsAndCounts() {
        assertArrayEquals(new float[] {4, 5, 0, 1}, FOUR.select(2, 0).inputs());
        assertArrayEquals(new float[] {0, 1}, FOUR.first(2).targets());
        assertEquals(4, FOUR.first(99).size());
        assertEquals(0, FOUR.first(0).size());
        assertArrayEquals(new int[] {1, 2, 1}, FOUR.classCounts(3));
        assertEquals(2, FOUR.label(3));
    }

    @Test
    void someClassesAreADataSetOfTheirOwn() {
        Dataset dataset =
                new Dataset("three", "by hand", new Task.Classification(List.of("a", "b", "c")), FOUR, FOUR, FOUR);
        Dataset chosen = dataset.only("c", "a");
        assertEquals(new Task.Classification(List.of("c", "a")), chosen.task());
        assertArrayEquals(new float[] {0, 1, 6, 7}, chosen.train().inputs());
        assertArrayEquals(new float[] {1, 0}, chosen.test().targets());
        assertEquals(1, dataset.learningFrom(FOUR.first(1)).train().size());
        String mistake = assertThrows(IllegalArgumentException.class, () -> dataset.only("d"))
                .getMessage();
        assertEquals("'three' has no class 'd'. There are a, b, c", mistake);
        assertThrows(IllegalArgumentException.class, () -> dataset.only("a", "a"));
    }

    @Test
    void shufflesInputsWithTheirTargets() {
        Samples shuffled = FOUR.shuffled(9);
        for (int i = 0; i < 4; i++) {
            assertEquals(new float[] {0, 1, 1, 2}[(int) shuffled.input(i)[0] / 2], shuffled.target(i)[0]);
        }
        assertArrayEquals(shuffled.inputs(), FOUR.shuffled(9).inputs());
        float[] sorted = shuffled.inputs().clone();
        Arrays.sort(sorted);
        assertArrayEquals(FOUR.inputs(), sorted);
        assertFalse(Arrays.equals(FOUR.shuffled(1).inputs(), FOUR.shuffled(2).inputs()));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThrows(
                IllegalArgumentException.class, () -> new Samples(Shape.of(3), Shape.of(), new float[8], new float[2]));
        assertThrows(
                IllegalArgumentException.class, () -> new Samples(Shape.of(2), Shape.of(), new float[8], new float[3]));
    }
}
