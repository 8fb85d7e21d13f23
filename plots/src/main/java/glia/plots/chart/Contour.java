package glia.plots.chart;

/**
 * Lines of equal height over a grid.
 *
 * @param x the columns' places, evenly spaced
 * @param y the rows' places, evenly spaced
 * @param z {@code [rows][columns]}
 * @param low the first height drawn
 * @param high the last
 * @param count how many, at least 1
 */
public record Contour(
        String name, double[] x, double[] y, double[][] z, double low, double high, int count, Stroke stroke)
        implements Mark {
    public Contour {
        z = Checks.copy("contour", z);
        if (y.length != z.length || z.length > 0 && x.length != z[0].length) {
            throw new IllegalArgumentException("The contour '" + name + "' has " + z.length + " rows for " + y.length
                    + " places down, and " + x.length + " places across");
        }
        if (count < 1) {
            throw new IllegalArgumentException("A contour has one line or more, found " + count);
        }
        x = x.clone();
        y = y.clone();
    }

    /** The height of line {@code index}. */
    public double level(int index) {
        return count == 1 ? low : low + (high - low) * index / (count - 1);
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
    public boolean blank() {
        return Extent.of(z).isEmpty();
    }

    @Override
    public <T> T accept(MarkVisitor<T> visitor) {
        return visitor.contour(this);
    }
}
