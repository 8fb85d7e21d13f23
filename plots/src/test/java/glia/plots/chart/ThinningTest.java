package glia.plots.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThinningTest {
    @Test
    void aLineKeepsItsEndsAndEveryPeak() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int length = 5_000 + random.nextInt(100_000);
            double[] x = new double[length];
            double[] y = new double[length];
            for (int i = 0; i < length; i++) {
                x[i] = i;
                y[i] = random.nextGaussian();
            }
            int peak = random.nextInt(length);
            y[peak] = 100;
            Line line = new Line("noise", x, y, Stroke.of(Palette.BLUE));
            Line thin = (Line) line.thinned().mark();
            assertTrue(thin.x().length <= 5 * Thinning.LINE_LIMIT / 4, "found " + thin.x().length);
            assertEquals(line.yExtent(), thin.yExtent());
            assertEquals(0, thin.x()[0]);
            assertEquals(length - 1, thin.x()[thin.x().length - 1]);
            for (int i = 1; i < thin.x().length; i++) {
                assertTrue(thin.x()[i - 1] < thin.x()[i], "the order changed");
            }
        }
    }

    @Test
    void aGapStaysAGap() {
        double[] x = new double[100_000];
        double[] y = new double[100_000];
        y[50_000] = Double.NaN;
        Line thin =
                (Line) new Line("gap", x, y, Stroke.of(Palette.BLUE)).thinned().mark();
        assertTrue(java.util.Arrays.stream(thin.y()).anyMatch(Double::isNaN));
    }

    @Test
    void pointsKeepTheOutermostAndTheirLabels() {
        Random random = new Random(4);
        double[] x = random.doubles(50_000).toArray();
        double[] y = random.doubles(50_000).toArray();
        x[777] = -3;
        List<String> labels = java.util.stream.IntStream.range(0, x.length)
                .mapToObj(i -> "p" + i)
                .toList();
        Mark.Thinned thinned = new Points("cloud", x, y, Marker.of(Palette.BLUE), labels).thinned();
        Points kept = (Points) thinned.mark();
        assertEquals(Thinning.POINT_LIMIT, kept.x().length);
        assertEquals(-3, kept.xExtent().low());
        for (int i = 0; i < kept.x().length; i++) {
            int origin = Integer.parseInt(kept.labels().get(i).substring(1));
            assertEquals(x[origin], kept.x()[i]);
        }
        assertEquals("cloud: 5,000 of 50,000 points shown, drawn at random, with the outermost", thinned.note());
    }

    @Test
    void aLargeHeatMapIsAveraged() {
        double[][] z = new double[1000][1000];
        for (double[] row : z) {
            java.util.Arrays.fill(row, 2);
        }
        Mark.Thinned thinned = HeatMap.of(z, ColorScale.VIRIDIS).thinned();
        HeatMap pooled = (HeatMap) thinned.mark();
        assertEquals(334, pooled.z().length);
        assertEquals(2, pooled.z()[100][100]);
        assertEquals("Each cell is the mean of 3 x 3 of 1000 x 1000 values", thinned.note());
    }

    @Test
    void fewPointsAreLeftAlone() {
        Line line = new Line("short", new double[10], new double[10], Stroke.of(Palette.BLUE));
        assertEquals(line, line.thinned().mark());
        assertEquals("", line.thinned().note());
    }
}
