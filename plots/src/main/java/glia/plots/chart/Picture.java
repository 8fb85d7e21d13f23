package glia.plots.chart;

/**
 * An image laid over a rectangle of the panel.
 *
 * @param name what it says when pointed at
 * @param left its left edge
 * @param top its upper edge, on the side of the axis that is up
 * @param right its right edge
 * @param bottom its lower edge
 */
public record Picture(String name, Raster raster, double left, double top, double right, double bottom)
        implements Mark {
    @Override
    public Extent xExtent() {
        return Extent.of(left, right);
    }

    @Override
    public Extent yExtent() {
        return Extent.of(bottom, top);
    }

    @Override
    public <T> T accept(MarkVisitor<T> visitor) {
        return visitor.picture(this);
    }
}
