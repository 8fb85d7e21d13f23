package glia.datasets.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.download.Digest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DigitsTest {

    @Test
    void classesAreEven() {
        Dataset digits = Datasets.digits();
        assertEquals(Shape.of(1, 28, 28), digits.inputShape());
        int[] expected = new int[10];
        Arrays.fill(expected, 480);
        assertArrayEquals(expected, digits.train().classCounts(10));
        Arrays.fill(expected, 60);
        assertArrayEquals(expected, digits.test().classCounts(10));
    }

    /** The digest was taken on Linux, x86-64, Java 17; every machine and version must draw the same pictures. */
    @Test
    void everyMachineDrawsTheSame() {
        Samples samples = Digits.draw(200, 42);
        ByteBuffer bytes = ByteBuffer.allocate(samples.inputs().length);
        for (float ink : samples.inputs()) {
            bytes.put((byte) Math.round(ink * 255));
        }
        assertEquals("7aa9a49d0d020d426bc14623867619820f7f91ad708137731664ecbfd73419fc", Digest.of(bytes.array()));
    }

    @Test
    void inkStaysInsideThePicture() {
        Samples samples = Digits.draw(2000, 1);
        for (int i = 0; i < samples.size(); i++) {
            float[] picture = samples.input(i);
            float sum = 0;
            for (int p = 0; p < picture.length; p++) {
                assertTrue(picture[p] >= 0 && picture[p] <= 1);
                sum += picture[p];
                boolean edge = p < 28 || p >= 27 * 28 || p % 28 == 0 || p % 28 == 27;
                assertTrue(!edge || picture[p] < 0.6, "sample " + i + " is cut off at pixel " + p);
            }
            // MNIST's mean ink is 0.131 of a pixel, 103 in all; a stray dot or a blot would fall outside this.
            assertTrue(sum > 15 && sum < 320, "sample " + i + " has ink " + sum);
        }
    }

    /** A linear model gets most digits and misses many, as on MNIST, where it reaches about 92%. */
    @Test
    void notTrivialForALinearModel() {
        Dataset digits = Datasets.digits();
        double accuracy = new LinearModel(784, 10).fit(digits.train(), 12, 0.1f).accuracy(digits.test());
        assertTrue(accuracy > 0.75 && accuracy < 0.97, "linear model: " + accuracy);
    }
}
