package glia.plots.diagram;

import glia.plots.chart.Color;
import glia.plots.chart.Label.Anchor;
import glia.plots.chart.Stroke;
import glia.plots.draw.Canvas;
import glia.plots.draw.Frame;
import glia.plots.draw.TextStyle;

/** The circle in which branches meet: {@code +} where they are added, {@code &} where they are put side by side. */
final class JoinMark {
    static final double RADIUS = 11;

    private JoinMark() {}

    static void paint(Canvas canvas, double x, double y, String join) {
        Frame circle = new Frame(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        canvas.card(circle, RADIUS, Color.BACKGROUND, Stroke.of(Color.MUTED).wide(1.4));
        boolean add = join.equals("add");
        canvas.text(
                x,
                y + (add ? 6 : 5),
                add ? "+" : "&",
                TextStyle.of(add ? 17 : 13, Color.INK, Anchor.MIDDLE).bolder());
    }
}
