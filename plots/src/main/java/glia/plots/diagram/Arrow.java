package glia.plots.diagram;

import glia.plots.chart.Color;
import glia.plots.chart.Stroke;
import glia.plots.draw.Canvas;

/** Lines that data flows along. */
final class Arrow {
    static final Stroke LINE = Stroke.of(Color.MUTED).wide(1.4);

    private Arrow() {}

    static void down(Canvas canvas, double x, double from, double to) {
        along(canvas, new double[] {x, x}, new double[] {from, to});
    }

    /** Along these corners; the head points the way of the last piece. */
    static void along(Canvas canvas, double[] x, double[] y) {
        int last = x.length - 1;
        double dx = Math.signum(x[last] - x[last - 1]);
        double dy = Math.signum(y[last] - y[last - 1]);
        double[] shortX = x.clone();
        double[] shortY = y.clone();
        shortX[last] -= dx * 4;
        shortY[last] -= dy * 4;
        canvas.line(shortX, shortY, LINE);
        canvas.area(
                new double[] {x[last], x[last] - 6 * dx - 3.5 * dy, x[last] - 6 * dx + 3.5 * dy},
                new double[] {y[last], y[last] - 6 * dy - 3.5 * dx, y[last] - 6 * dy + 3.5 * dx},
                Color.MUTED,
                1);
    }

    static void line(Canvas canvas, double... places) {
        double[] x = new double[places.length / 2];
        double[] y = new double[places.length / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = places[2 * i];
            y[i] = places[2 * i + 1];
        }
        canvas.line(x, y, LINE);
    }
}
