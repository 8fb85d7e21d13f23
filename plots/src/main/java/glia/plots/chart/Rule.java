package glia.plots.chart;

/**
 * A straight line across the whole panel.
 *
 * @param name what is written beside it; empty for nothing
 * @param upright whether it stands at an {@code x}, or lies at a {@code y}
 */
public record Rule(String name, boolean upright, double at, Stroke stroke) implements Mark {
    @Override
    public Extent xExtent() {
        return upright ? Extent.of(at) : Extent.NONE;
    }

    @Override
    public Extent yExtent() {
        return upright ? Extent.NONE : Extent.of(at);
    }

    @Override
    public boolean blank() {
        // A rule alone shows nothing of the data.
        return true;
    }

    @Override
    public <T> T accept(MarkVisitor<T> visitor) {
        return visitor.rule(this);
    }
}
