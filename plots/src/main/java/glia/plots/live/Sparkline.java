package glia.plots.live;

import glia.plots.chart.Extent;
import glia.plots.chart.Palette;
import glia.plots.chart.Ticks;
import glia.plots.learning.LearningCurve;
import glia.plots.plotly.Escape;
import java.util.List;
import java.util.Locale;

/** A small curve for a panel, in the page's own ink: the lowest and highest value, and a line for each part. */
final class Sparkline {
    private static final int WIDTH = 180;
    private static final int HEIGHT = 84;
    private static final int LEFT = 38;
    private static final int TOP = 16;
    /** One for each pixel of the width: more nobody sees, and the page is sent and drawn several times a second. */
    private static final int POINTS = 140;

    private static final int AHEAD = 20;

    private Sparkline() {}

    static String svg(String quantity, List<LearningCurve> curves, int epochs) {
        Extent extent = Extent.NONE;
        int done = 2;
        for (LearningCurve curve : curves) {
            extent = extent.and(Extent.of(curve.values()));
            done = Math.max(done, curve.values().length);
        }
        // Of a run that is meant to be interrupted, the epochs asked for would leave no width for those done.
        int length = Math.max(done, Math.min(epochs, Math.max(AHEAD, 2 * done)));
        if (extent.isEmpty()) {
            return "";
        }
        if (extent.length() == 0) {
            double room = extent.low() == 0 ? 1 : Math.abs(extent.low()) * 0.1;
            extent = new Extent(extent.low() - room, extent.high() + room);
        }
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" fill=\"currentColor\" font-size=\"10\">"
                        .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT));
        svg.append("<title>%s by epoch</title>".formatted(Escape.markup(quantity)));
        svg.append("<text x=\"%d\" y=\"10\" opacity=\".7\">%s</text>".formatted(LEFT, Escape.markup(quantity)));
        svg.append("<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"currentColor\" opacity=\".3\"/>"
                .formatted(LEFT, TOP, HEIGHT - 4, WIDTH - 4));
        svg.append(end(extent.high(), TOP + 6)).append(end(extent.low(), HEIGHT - 4));
        for (int i = 0; i < curves.size(); i++) {
            svg.append(line(curves.get(i), extent, length, Palette.color(i).light()));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String end(double value, int y) {
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" opacity=\".7\">%s</text>"
                .formatted(LEFT - 4, y, Ticks.shortest(value));
    }

    private static String line(LearningCurve curve, Extent extent, int length, String color) {
        double[] values = curve.values();
        int stride = Math.max(1, (values.length + POINTS - 1) / POINTS);
        StringBuilder path = new StringBuilder();
        double x = 0;
        double y = 0;
        boolean pen = false;
        // So that the last is always among them.
        int first = Math.max(0, values.length - 1) % stride;
        for (int i = first; i < values.length; i += stride) {
            if (!Double.isFinite(values[i])) {
                pen = false;
                continue;
            }
            x = LEFT + (WIDTH - 4.0 - LEFT) * i / (length - 1);
            y = HEIGHT - 4 - (HEIGHT - 4.0 - TOP) * (values[i] - extent.low()) / extent.length();
            path.append(pen ? 'L' : 'M');
            place(path, x);
            place(path.append(' '), y);
            pen = true;
        }
        return path.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.8\" stroke-linejoin=\"round\"/>"
                                + "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.4\" fill=\"%s\"/>",
                        path,
                        color,
                        x,
                        y,
                        color);
    }

    /** With one decimal; a format would take longer than all the rest of the panel. */
    private static void place(StringBuilder path, double pixels) {
        long tenths = Math.round(10 * pixels);
        path.append(tenths / 10).append('.').append(tenths % 10);
    }
}
