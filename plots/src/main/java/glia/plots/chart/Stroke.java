package glia.plots.chart;

/**
 * How a line is drawn.
 *
 * @param width in pixels
 * @param opacity in 0 to 1
 */
public record Stroke(Color color, double width, Dash dash, double opacity) {
    public Stroke {
        if (!(width >= 0) || !(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException(
                    "A stroke needs a width of 0 or more and an opacity in 0 to 1, found " + width + " and " + opacity);
        }
    }

    public static Stroke of(Color color) {
        return new Stroke(color, 2, Dash.SOLID, 1);
    }

    public Stroke dashed(Dash newDash) {
        return new Stroke(color, width, newDash, opacity);
    }

    public Stroke wide(double newWidth) {
        return new Stroke(color, newWidth, dash, opacity);
    }

    public Stroke faint(double newOpacity) {
        return new Stroke(color, width, dash, newOpacity);
    }
}
