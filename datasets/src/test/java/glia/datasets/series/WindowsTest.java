package glia.datasets.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.DatasetException;
import glia.datasets.Options;
import glia.datasets.Scaling;
import glia.datasets.Shape;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class WindowsTest {

    @Test
    void targetIsTheValueAfterTheWindow() {
        Dataset data =
                Windows.of("s", "test", "v", ramp(23), 3, Options.defaults().scaling(Scaling.NONE));
        assertEquals(Shape.of(3, 1), data.inputShape());
        assertEquals(Shape.of(1), data.targetShape());
        assertEquals(16, data.train().size());
        assertArrayEquals(new float[] {0, 1, 2}, data.train().input(0));
        assertArrayEquals(new float[] {3}, data.train().target(0));
        assertArrayEquals(new float[] {16, 17, 18}, data.validation().input(0));
        assertArrayEquals(new float[] {22}, data.test().target(1));
    }

    @Test
    void scalerSeesTrainingValuesAlone() {
        double[] series = ramp(103);
        Dataset data =
                Windows.of("s", "test", "v", series, 3, Options.defaults().scaling(Scaling.MIN_MAX));
        SeriesPreparation preparation = (SeriesPreparation) data.preparation().orElseThrow();
        // 80 of 100 windows are for training, so values 0 to 82 are seen.
        assertEquals(0, preparation.scaler().center());
        assertEquals(82, preparation.scaler().scale());
        assertEquals(1, data.train().target(79)[0]);
        assertTrue(data.test().target(0)[0] > 1);
        assertEquals(102, preparation.invert(data.test().target(9)[0]), 1e-4);
        assertArrayEquals(new float[] {0, 0.5f, 1}, preparation.encode(99, 0, 41, 82));
        assertThrows(DatasetException.class, () -> preparation.encode(1, 2));
    }

    @Test
    void shortOrBrokenSeriesSaySo() {
        assertMessage("at least 6 values; 's' has 5", ramp(5));
        double[] gap = ramp(50);
        gap[6] = Double.NaN;
        assertMessage("value 7 of 's' is NaN", gap);
    }

    private static void assertMessage(String part, double[] series) {
        String message = assertThrows(
                        DatasetException.class, () -> Windows.of("s", "test", "v", series, 3, Options.defaults()))
                .getMessage();
        assertTrue(message.contains(part), message);
    }

    private static double[] ramp(int length) {
        return DoubleStream.iterate(0, value -> value + 1).limit(length).toArray();
    }
}
