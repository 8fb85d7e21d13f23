package glia.plots.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import glia.plots.chart.Contour;
import glia.plots.chart.Palette;
import glia.plots.chart.Stroke;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarchingSquaresTest {
    private static Contour contour(double[][] z) {
        double[] places = new double[z.length];
        java.util.Arrays.setAll(places, i -> i - (z.length - 1) / 2.0);
        return new Contour("", places, places, z, 0, 1, 1, Stroke.of(Palette.BLUE));
    }

    /** The level 9 of x^2 + y^2 is a circle of radius 3, cut into chords within half a cell. */
    @Test
    void aBowlHasOneClosedCircle() {
        double[][] bowl = new double[21][21];
        for (int i = 0; i < 21; i++) {
            for (int j = 0; j < 21; j++) {
                bowl[i][j] = (i - 10) * (i - 10) + (j - 10) * (j - 10);
            }
        }
        List<double[][]> lines = MarchingSquares.lines(contour(bowl), 9.5);
        assertEquals(1, lines.size());
        double[] x = lines.get(0)[0];
        double[] y = lines.get(0)[1];
        assertArrayEquals(new double[] {x[0], y[0]}, new double[] {x[x.length - 1], y[y.length - 1]}, 1e-9);
        for (int i = 0; i < x.length; i++) {
            assertEquals(Math.sqrt(9.5), Math.hypot(x[i], y[i]), 0.06);
        }
    }

    /** However lines are joined, no piece is lost and none is drawn twice. */
    @Test
    void joiningKeepsTheWholeLength() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            double[][] noise = new double[12][12];
            for (double[] row : noise) {
                java.util.Arrays.setAll(row, i -> random.nextDouble());
            }
            Contour contour = contour(noise);
            double pieces = MarchingSquares.segments(contour, 0.5).stream()
                    .mapToDouble(piece -> Math.hypot(piece[2] - piece[0], piece[3] - piece[1]))
                    .sum();
            double joined = 0;
            for (double[][] line : MarchingSquares.lines(contour, 0.5)) {
                for (int i = 1; i < line[0].length; i++) {
                    joined += Math.hypot(line[0][i] - line[0][i - 1], line[1][i] - line[1][i - 1]);
                }
            }
            assertEquals(pieces, joined, 1e-6);
        }
    }
}
