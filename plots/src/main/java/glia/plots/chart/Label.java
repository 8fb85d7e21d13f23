package glia.plots.chart;

/**
 * Words at a place on the panel.
 *
 * @param size of the letters in pixels
 */
public record Label(double x, double y, String text, Anchor anchor, Color color, double size, boolean bold)
        implements Mark {
    /** Which part of the words stands at the place. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    public static Label of(double x, double y, String text) {
        return new Label(x, y, text, Anchor.MIDDLE, Color.INK, 12, false);
    }

    public Label colored(Color newColor) {
        return new Label(x, y, text, anchor, newColor, size, bold);
    }

    public Label sized(double newSize) {
        return new Label(x, y, text, anchor, color, newSize, bold);
    }

    public Label anchored(Anchor newAnchor) {
        return new Label(x, y, text, newAnchor, color, size, bold);
    }

    public Label bolder() {
        return new Label(x, y, text, anchor, color, size, true);
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Extent xExtent() {
        return Extent.of(x);
    }

    @Override
    public Extent yExtent() {
        return Extent.of(y);
    }

    @Override
    public <T> T accept(MarkVisitor<T> visitor) {
        return visitor.label(this);
    }
}
