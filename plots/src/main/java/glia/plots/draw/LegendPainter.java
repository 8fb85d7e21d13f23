package glia.plots.draw;

import glia.plots.Figure;
import glia.plots.chart.Band;
import glia.plots.chart.Bars;
import glia.plots.chart.Color;
import glia.plots.chart.Label.Anchor;
import glia.plots.chart.Line;
import glia.plots.chart.Mark;
import glia.plots.chart.Panel;
import glia.plots.chart.Points;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names of a figure's series in a row under the title; nothing where there is one alone. */
final class LegendPainter {
    private static final double SAMPLE = 22;
    private static final double ROW = 20;

    private LegendPainter() {}

    /** @return where the legend ends */
    static double paint(Figure figure, Canvas canvas, double left, double top, double right) {
        Map<String, Mark> entries = entries(figure);
        if (entries.size() < 2) {
            return top;
        }
        double x = left;
        double y = top;
        for (Map.Entry<String, Mark> entry : entries.entrySet()) {
            String name = TextWidth.fit(entry.getKey(), 12, right - left - SAMPLE - 6);
            double width = SAMPLE + 6 + TextWidth.of(name, 12) + 14;
            if (x > left && x + width > right) {
                x = left;
                y += ROW;
            }
            sample(canvas, entry.getValue(), x, y + 8);
            canvas.text(x + SAMPLE + 6, y + 12, name, TextStyle.of(12, Color.INK, Anchor.START));
            x += width;
        }
        return y + ROW + 6;
    }

    static Map<String, Mark> entries(Figure figure) {
        Map<String, Mark> entries = new LinkedHashMap<>();
        for (Panel panel : figure.panels()) {
            for (Mark mark : panel.marks()) {
                boolean series =
                        mark instanceof Line || mark instanceof Points || mark instanceof Bars || mark instanceof Band;
                if (series && !mark.name().isEmpty()) {
                    entries.putIfAbsent(mark.name(), mark);
                }
            }
        }
        return entries;
    }

    private static void sample(Canvas canvas, Mark mark, double x, double y) {
        if (mark instanceof Line line) {
            canvas.line(new double[] {x, x + SAMPLE}, new double[] {y, y}, line.stroke());
        } else if (mark instanceof Points points) {
            canvas.marker(x + SAMPLE / 2, y, points.marker().sized(9));
        } else if (mark instanceof Bars bars) {
            canvas.rectangle(new Frame(x + 5, y - 6, 12, 12), bars.color(), 0.85);
        } else if (mark instanceof Band band) {
            canvas.rectangle(new Frame(x, y - 6, SAMPLE, 12), band.color(), 0.2);
        }
    }
}
