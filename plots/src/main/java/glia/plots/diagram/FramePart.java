package glia.plots.diagram;

import glia.plots.chart.Color;
import glia.plots.chart.Dash;
import glia.plots.chart.Label.Anchor;
import glia.plots.chart.Stroke;
import glia.plots.draw.Canvas;
import glia.plots.draw.Frame;
import glia.plots.draw.TextStyle;
import glia.plots.draw.TextWidth;

/** A frame around a part: a block with a name, or one that comes several times. */
record FramePart(Part body, String title, String times) implements Part {
    private static final double SIDE = 14;
    private static final double TOP = 26;
    private static final double FOOT = 14;

    @Override
    public double left() {
        return Math.max(body.left() + SIDE, title.isEmpty() ? 0 : 20 + TextWidth.of(title, 12));
    }

    @Override
    public double right() {
        return Math.max(body.right() + SIDE, times.isEmpty() ? 0 : 20 + TextWidth.of(times, 14));
    }

    @Override
    public double height() {
        return body.height() + TOP + FOOT;
    }

    @Override
    public void paint(Canvas canvas, double axis, double top, Places places) {
        Frame frame = new Frame(axis - left(), top, left() + right(), height());
        Stroke border = Stroke.of(Color.AXIS).wide(1.2).dashed(times.isEmpty() ? Dash.SOLID : Dash.DASHED);
        canvas.card(frame, 9, Color.BACKGROUND, border);
        canvas.text(frame.x() + 10, top + 17, title, TextStyle.of(12, Color.MUTED, Anchor.START));
        canvas.text(
                frame.right() - 10,
                top + 18,
                times,
                TextStyle.of(14, Color.INK, Anchor.END).bolder());
        Arrow.line(canvas, axis, top, axis, top + TOP);
        body.paint(canvas, axis, top + TOP, places);
        double foot = top + TOP + body.height();
        Arrow.line(canvas, axis, foot, axis, foot + FOOT);
    }
}
