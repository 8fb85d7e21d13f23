package glia.plots.chart;

/** The area between two lines: an interval that moves with {@code x}. */
public record Band(String name, double[] x, double[] low, double[] high, Color color) implements Mark {
    public Band {
        x = Checks.sameLength("band", name, x, low).clone();
        Checks.sameLength("band", name, x, high);
        low = low.clone();
        high = high.clone();
    }

    @Override
    public Extent xExtent() {
        return Extent.of(x);
    }

    @Override
    public Extent yExtent() {
        return Extent.of(low).and(Extent.of(high));
    }

    @Override
    public <T> T accept(MarkVisitor<T> visitor) {
        return visitor.band(this);
    }

    @Override
    public Thinned thinned() {
        // Both edges must keep the same places, so the upper edge's peaks decide together with the lower one's.
        int[] upper = Thinning.line(x, high);
        if (upper.length == x.length) {
            return new Thinned(this, "");
        }
        int[] kept = java.util.stream.IntStream.concat(
                        java.util.Arrays.stream(upper), java.util.Arrays.stream(Thinning.line(x, low)))
                .sorted()
                .distinct()
                .toArray();
        return new Thinned(
                new Band(
                        name, Thinning.select(x, kept), Thinning.select(low, kept), Thinning.select(high, kept), color),
                Thinning.note(name, kept.length, x.length, "keeping every peak"));
    }
}
