package glia.datasets.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.DatasetException;
import glia.datasets.Samples;
import glia.datasets.Shape;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AugmentationTest {
    private static final Shape THREE = Shape.of(1, 3, 3);
    private static final float[] PICTURE = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    @Test
    void shiftReachesEveryPlaceAndNoOther() {
        Set<List<Float>> seen = new HashSet<>();
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            float[] shifted = new Shift(1).apply(PICTURE, THREE, random);
            seen.add(List.of(shifted[0], shifted[4], shifted[8]));
        }
        assertEquals(9, seen.size());
        assertTrue(seen.contains(List.of(1f, 5f, 9f)), "not moved");
        assertTrue(seen.contains(List.of(0f, 1f, 5f)), "moved right and down");
        assertTrue(seen.contains(List.of(5f, 9f, 0f)), "moved left and up");
    }

    @Test
    void quarterTurn() {
        assertArrayEquals(new float[] {3, 6, 9, 2, 5, 8, 1, 4, 7}, Rotate.turn(PICTURE, THREE, Math.PI / 2), 1e-5f);
        assertArrayEquals(PICTURE, Rotate.turn(PICTURE, THREE, 0), 1e-6f);
        assertArrayEquals(PICTURE, Rotate.turn(PICTURE, THREE, 2 * Math.PI), 1e-5f);
    }

    @Test
    void smallTurnKeepsSmoothInk() {
        Shape shape = Shape.of(1, 28, 28);
        float[] blob = new float[784];
        float sum = 0;
        for (int i = 0; i < 784; i++) {
            blob[i] = (float) Math.exp(-(Math.pow(i % 28 - 17, 2) + Math.pow(i / 28 - 12, 2)) / 8);
            sum += blob[i];
        }
        float turned = 0;
        for (float ink : new Rotate(20).apply(blob, shape, new Random(3))) {
            turned += ink;
        }
        assertEquals(sum, turned, 0.01 * sum);
    }

    @Test
    void mirrorsEachRowOfEachChannel() {
        assertArrayEquals(new float[] {3, 2, 1, 6, 5, 4, 9, 8, 7}, Flip.mirrored(PICTURE, 3));
        float[] two = {1, 2, 3, 4, 5, 6, 7, 8};
        assertArrayEquals(new float[] {2, 1, 4, 3, 6, 5, 8, 7}, Flip.mirrored(two, 2));
    }

    @Test
    void cropMagnifies() {
        float[] ramp = new float[64];
        for (int i = 0; i < 64; i++) {
            ramp[i] = i % 8;
        }
        float[] cropped = new Crop(0.5).apply(ramp, Shape.of(1, 8, 8), new Random(4));
        double slope = cropped[1] - cropped[0];
        assertTrue(slope >= 0.5 && slope <= 1, "slope " + slope);
        for (int x = 1; x < 8; x++) {
            assertEquals(slope, cropped[x] - cropped[x - 1], 1e-5);
        }
    }

    @Test
    void cutoutBlanksItsSquare() {
        float[] ones = new float[200];
        Arrays.fill(ones, 1);
        Set<Integer> blanked = new HashSet<>();
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            int blank = 0;
            float[] cut = new Cutout(4).apply(ones, Shape.of(2, 10, 10), random);
            for (int p = 0; p < 100; p++) {
                assertEquals(cut[p], cut[100 + p]);
                blank += cut[p] == 0 ? 1 : 0;
            }
            blanked.add(blank);
        }
        assertTrue(blanked.contains(16));
        assertTrue(blanked.stream().allMatch(count -> count >= 4 && count <= 16), blanked::toString);
    }

    /** Beta(a, a) has mean 1/2 and variance 1 / (4 (2a + 1)). */
    @Test
    void sharesFollowTheBetaDistribution() {
        for (double alpha : new double[] {0.2, 1, 4}) {
            Random random = new Random(7);
            double sum = 0;
            double squares = 0;
            int count = 40_000;
            for (int i = 0; i < count; i++) {
                double share = new Mixup(alpha).share(random);
                assertTrue(share >= 0 && share <= 1);
                sum += share;
                squares += share * share;
            }
            double mean = sum / count;
            assertEquals(0.5, mean, 0.01);
            assertEquals(1 / (4 * (2 * alpha + 1)), squares / count - mean * mean, 0.005);
        }
        assertArrayEquals(new float[] {0.25f, 3}, Mixup.blend(new float[] {1, 0}, new float[] {0, 4}, 0.25));
    }

    @Test
    void enlargesWithTheTargetsAlong() {
        Samples samples = new Samples(
                THREE, Shape.of(), new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 8, 7, 6, 5, 4, 3, 2, 1}, new float[] {0, 1
                });
        Samples more = new Shift(1).enlarge(samples, 2, 5);
        assertEquals(6, more.size());
        assertArrayEquals(samples.input(1), more.input(1));
        assertArrayEquals(new float[] {0, 1, 0, 1, 0, 1}, more.targets());
        assertArrayEquals(more.inputs(), new Shift(1).enlarge(samples, 2, 5).inputs());
    }

    @Test
    void readsNames() {
        Augmentation both = Augmentations.parse("shift=1, flip");
        assertEquals(9, both.apply(PICTURE, THREE, new Random(1)).length);
        assertEquals(1, PICTURE[0], "the picture itself is left alone");
        assertMessage("Did you mean 'rotate'?", "rotat=3");
        assertMessage("not a number", "shift=x");
        assertMessage("0 to 180 degrees", "rotate=999");
    }

    private static void assertMessage(String part, String text) {
        String message = assertThrows(DatasetException.class, () -> Augmentations.parse(text))
                .getMessage();
        assertTrue(message.contains(part), message);
    }
}
