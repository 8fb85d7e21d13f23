package glia.plots.draw;

import glia.plots.chart.Axis;
import glia.plots.chart.Color;
import glia.plots.chart.Extent;
import glia.plots.chart.HeatMap;
import glia.plots.chart.Label.Anchor;
import glia.plots.chart.Mark;
import glia.plots.chart.Panel;
import glia.plots.chart.Stroke;
import glia.plots.chart.Ticks.Tick;
import java.util.List;
import java.util.Optional;

/** Draws one panel: axes, grid, marks, colour bar. */
final class PanelPainter {
    private static final double BAR = 78;

    private final Panel panel;
    private final Canvas canvas;

    PanelPainter(Panel panel, Canvas canvas) {
        this.panel = panel;
        this.canvas = canvas;
    }

    void paint(Frame frame) {
        Frame body = frame;
        if (!panel.title().isEmpty()) {
            String title = TextWidth.fit(panel.title(), 13, frame.width());
            canvas.text(
                    frame.middleX(),
                    frame.y() + 12,
                    title,
                    TextStyle.of(13, Color.INK, Anchor.MIDDLE).bolder());
            body = frame.inset(0, 20, 0, 0);
        }
        if (panel.blank()) {
            canvas.rectangle(body, Color.GRID, 0.4);
            canvas.text(
                    body.middleX(), body.middleY(), BlankNote.of(panel), TextStyle.of(14, Color.MUTED, Anchor.MIDDLE));
            return;
        }
        Extent xExtent = panel.xExtent();
        Extent yExtent = panel.yExtent();
        Optional<HeatMap> bar = bar();
        double right = bar.isPresent() ? BAR : 6;
        List<Tick> yTicks = AxisTicks.of(panel.y(), yExtent, body.height(), true);
        double left = AxisPainter.leftRoom(panel.y(), yTicks);
        List<Tick> xTicks = AxisTicks.of(panel.x(), xExtent, body.width() - left - right, false);
        boolean slanted = AxisPainter.slanted(xTicks, body.width() - left - right);
        Frame plot = body.inset(left, 6, right, AxisPainter.bottomRoom(panel.x(), xTicks, slanted));
        if (panel.square()) {
            plot = plot.shaped(xExtent.length() / yExtent.length());
        }
        Scaler x = Scaler.of(panel.x(), xExtent, plot.x(), plot.right());
        Scaler y = Scaler.of(panel.y(), yExtent, plot.bottom(), plot.y());
        AxisPainter axes = new AxisPainter(canvas, plot);
        boolean grid = panel.marks().stream().noneMatch(HeatMap.class::isInstance);
        axes.grid(
                panel.x().hidden() || !grid ? List.of() : xTicks,
                x,
                panel.y().hidden() || !grid ? List.of() : yTicks,
                y);
        canvas.clip(plot.inset(-1, -1, -1, -1));
        MarkPainter painter = new MarkPainter(canvas, plot, x, y);
        for (Mark mark : panel.marks()) {
            mark.accept(painter);
        }
        canvas.unclip();
        axes.across(panel.x(), xTicks, x, slanted);
        axes.upward(panel.y(), yTicks, y, left);
        Frame place = plot;
        bar.ifPresent(heatMap -> bar(heatMap, place));
    }

    private Optional<HeatMap> bar() {
        return panel.marks().stream()
                .filter(HeatMap.class::isInstance)
                .map(HeatMap.class::cast)
                .filter(heatMap -> !heatMap.bar().isEmpty())
                .findFirst();
    }

    private void bar(HeatMap heatMap, Frame plot) {
        Frame frame = new Frame(plot.right() + 10, plot.y() + 16, 12, plot.height() - 16);
        int steps = 64;
        for (int i = 0; i < steps; i++) {
            double height = frame.height() / steps;
            // A hair higher than its share, so that no seam shows between two.
            canvas.rectangle(
                    new Frame(frame.x(), frame.bottom() - (i + 1) * height, frame.width(), height + 0.5),
                    heatMap.colors().at((i + 0.5) / steps),
                    1);
        }
        Scaler scaler = new Scaler(heatMap.low(), heatMap.high(), false, frame.bottom(), frame.y());
        Axis axis = Axis.of("");
        for (Tick tick : AxisTicks.of(axis, new Extent(heatMap.low(), heatMap.high()), frame.height(), true)) {
            double y = scaler.at(tick.value());
            canvas.line(
                    new double[] {frame.right(), frame.right() + 3},
                    new double[] {y, y},
                    Stroke.of(Color.AXIS).wide(1));
            canvas.text(frame.right() + 6, y + 4, tick.label(), TextStyle.of(11, Color.MUTED, Anchor.START));
        }
        String title = TextWidth.fit(heatMap.bar(), 11, BAR + 40);
        canvas.text(plot.right() + BAR, plot.y() + 7, title, TextStyle.of(11, Color.MUTED, Anchor.END));
    }
}
