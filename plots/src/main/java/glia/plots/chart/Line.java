package glia.plots.chart;

/** A line through points in their order; a value that is not finite leaves a gap. */
public record Line(String name, double[] x, double[] y, Stroke stroke) implements Mark {
    public Line {
        x = Checks.sameLength("line", name, x, y).clone();
        y = y.clone();
    }

    /** At {@code x} = 1, 2, 3...: a value for each epoch. */
    public static Line byEpoch(String name, double[] y, Stroke stroke) {
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
        }
        return new Line(name, x, y, stroke);
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
        return visitor.line(this);
    }

    @Override
    public Thinned thinned() {
        int[] kept = Thinning.line(x, y);
        return kept.length == x.length
                ? new Thinned(this, "")
                : new Thinned(
                        new Line(name, Thinning.select(x, kept), Thinning.select(y, kept), stroke),
                        Thinning.note(name, kept.length, x.length, "keeping every peak"));
    }
}
