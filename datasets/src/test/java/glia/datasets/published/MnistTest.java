package glia.datasets.published;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.datasets.Mirror;
import glia.datasets.Options;
import glia.datasets.Shape;
import org.junit.jupiter.api.Test;

class MnistTest {

    /** Class counts of the test digits as yann.lecun.com/exdb/mnist published them: 980 zeros, 1135 ones, ... */
    @Test
    void splitsTheTestDigits() {
        Mirror.required();
        Dataset mnist = Datasets.load("mnist", Options.defaults().with("part", "test"));
        assertEquals(8000, mnist.train().size());
        assertEquals(1000, mnist.validation().size());
        assertEquals(1000, mnist.test().size());
        assertEquals(Shape.of(1, 28, 28), mnist.inputShape());
        assertTrue(mnist.source().contains("10,000 test digits only"), mnist.source());
        int[] counts = new int[10];
        for (var part : new glia.datasets.Samples[] {mnist.train(), mnist.validation(), mnist.test()}) {
            int[] ofPart = part.classCounts(10);
            for (int digit = 0; digit < 10; digit++) {
                counts[digit] += ofPart[digit];
            }
        }
        assertArrayEquals(new int[] {980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009}, counts);
    }

    @Test
    void pixelsRunFromPaperToInk() {
        Mirror.required();
        float least = 1;
        float most = 0;
        double sum = 0;
        float[] pixels = Datasets.load("mnist", Options.defaults().with("part", "test"))
                .train()
                .inputs();
        for (float pixel : pixels) {
            least = Math.min(least, pixel);
            most = Math.max(most, pixel);
            sum += pixel;
        }
        assertEquals(0, least);
        assertEquals(1, most);
        // The usual normalization constant of MNIST is a mean of 0.1307.
        assertEquals(0.1307, sum / pixels.length, 0.003);
    }
}
