package glia.plots.draw;

import glia.plots.chart.Axis;
import glia.plots.chart.Color;
import glia.plots.chart.Label.Anchor;
import glia.plots.chart.Stroke;
import glia.plots.chart.Ticks.Tick;
import java.util.List;

/** Draws ticks, their labels, axis titles and the grid around a plot. */
final class AxisPainter {
    private static final double SIZE = 11;
    private static final Stroke AXIS = Stroke.of(Color.AXIS).wide(1);
    private static final Stroke GRID = Stroke.of(Color.GRID).wide(1);

    private final Canvas canvas;
    private final Frame plot;

    AxisPainter(Canvas canvas, Frame plot) {
        this.canvas = canvas;
        this.plot = plot;
    }

    static double leftRoom(Axis axis, List<Tick> ticks) {
        double labels = ticks.isEmpty() ? 0 : widest(ticks) + 8;
        return labels + (axis.title().isEmpty() ? 2 : 20);
    }

    static double bottomRoom(Axis axis, List<Tick> ticks, boolean slanted) {
        double labels = ticks.isEmpty() ? 0 : slanted ? 12 + widest(ticks) * 0.71 : 18;
        return labels + (axis.title().isEmpty() ? 2 : 20);
    }

    /** Whether labels side by side would touch. */
    static boolean slanted(List<Tick> ticks, double pixels) {
        return ticks.size() > 1 && widest(ticks) + 8 > pixels / ticks.size();
    }

    private static double widest(List<Tick> ticks) {
        return ticks.stream()
                .mapToDouble(tick -> TextWidth.of(tick.label(), SIZE))
                .max()
                .orElse(0);
    }

    void grid(List<Tick> xTicks, Scaler x, List<Tick> yTicks, Scaler y) {
        for (Tick tick : xTicks) {
            double at = x.at(tick.value());
            canvas.line(new double[] {at, at}, new double[] {plot.y(), plot.bottom()}, GRID);
        }
        for (Tick tick : yTicks) {
            double at = y.at(tick.value());
            canvas.line(new double[] {plot.x(), plot.right()}, new double[] {at, at}, GRID);
        }
    }

    void across(Axis axis, List<Tick> ticks, Scaler x, boolean slanted) {
        if (!axis.hidden()) {
            canvas.line(new double[] {plot.x(), plot.right()}, new double[] {plot.bottom(), plot.bottom()}, AXIS);
        }
        for (Tick tick : ticks) {
            double at = x.at(tick.value());
            canvas.line(new double[] {at, at}, new double[] {plot.bottom(), plot.bottom() + 4}, AXIS);
            TextStyle style = slanted
                    ? TextStyle.of(SIZE, Color.MUTED, Anchor.END).turned(-45)
                    : TextStyle.of(SIZE, Color.MUTED, Anchor.MIDDLE);
            canvas.text(at + (slanted ? 4 : 0), plot.bottom() + (slanted ? 12 : 16), tick.label(), style);
        }
        canvas.text(
                plot.middleX(),
                plot.bottom() + bottomRoom(axis, ticks, slanted) - 6,
                axis.title(),
                TextStyle.of(12, Color.INK, Anchor.MIDDLE));
    }

    void upward(Axis axis, List<Tick> ticks, Scaler y, double room) {
        if (!axis.hidden()) {
            canvas.line(new double[] {plot.x(), plot.x()}, new double[] {plot.y(), plot.bottom()}, AXIS);
        }
        for (Tick tick : ticks) {
            double at = y.at(tick.value());
            canvas.line(new double[] {plot.x() - 4, plot.x()}, new double[] {at, at}, AXIS);
            canvas.text(plot.x() - 7, at + 4, tick.label(), TextStyle.of(SIZE, Color.MUTED, Anchor.END));
        }
        canvas.text(
                plot.x() - room + 12,
                plot.middleY(),
                axis.title(),
                TextStyle.of(12, Color.INK, Anchor.MIDDLE).turned(-90));
    }
}
