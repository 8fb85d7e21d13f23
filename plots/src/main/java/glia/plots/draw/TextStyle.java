package glia.plots.draw;

import glia.plots.chart.Color;
import glia.plots.chart.Label.Anchor;

/**
 * How words are drawn.
 *
 * @param turned in degrees, clockwise
 */
public record TextStyle(double size, boolean bold, Color color, Anchor anchor, double turned) {
    public static TextStyle of(double size, Color color, Anchor anchor) {
        return new TextStyle(size, false, color, anchor, 0);
    }

    public TextStyle bolder() {
        return new TextStyle(size, true, color, anchor, turned);
    }

    public TextStyle turned(double degrees) {
        return new TextStyle(size, bold, color, anchor, degrees);
    }
}
