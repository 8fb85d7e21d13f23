package glia.plots.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BoxTest {
    /** numpy.percentile([1, 2, 3, 4, 5, 6, 7, 8, 30], [25, 50, 75]) is [3, 5, 7]; 1.5 boxes above 7 is 13. */
    @Test
    void quartilesAndOutliersAreTukeys() {
        Box box = Box.of("box", 0, new double[] {8, 1, 2, 3, 30, 4, 5, 6, 7, Double.NaN}, Palette.BLUE);
        assertEquals(3, box.lowQuartile());
        assertEquals(5, box.median());
        assertEquals(7, box.highQuartile());
        assertEquals(1, box.lowWhisker());
        assertEquals(8, box.highWhisker());
        assertArrayEquals(new double[] {30}, box.outliers());
    }
}
