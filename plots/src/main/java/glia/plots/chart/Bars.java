package glia.plots.chart;

/**
 * Bars from zero.
 *
 * @param at the middle of each bar; {@code i} for category number {@code i}
 * @param width of each, in units of the axis
 * @param sideways whether the bars lie, so that {@code at} is on the y axis
 */
public record Bars(String name, double[] at, double[] values, double width, Color color, boolean sideways)
        implements Mark {
    public Bars {
        at = Checks.sameLength("bars", name, at, values).clone();
        values = values.clone();
        if (!(width > 0)) {
            throw new IllegalArgumentException("Bars need a width above 0, found " + width);
        }
    }

    /** One bar for each category, in order. */
    public static Bars of(String name, double[] values, Color color) {
        double[] at = new double[values.length];
        java.util.Arrays.setAll(at, i -> i);
        return new Bars(name, at, values, 0.75, color, false);
    }

    /**
     * How many of the finite values fall into each of {@code bins} equal stretches between the lowest and the highest.
     */
    public static Bars histogram(String name, double[] values, int bins, Color color) {
        Extent extent = Extent.of(values);
        if (extent.isEmpty()) {
            return new Bars(name, new double[0], new double[0], 1, color, false);
        }
        double width = extent.length() > 0 ? extent.length() / bins : 1;
        double[] at = new double[bins];
        java.util.Arrays.setAll(at, i -> extent.low() + (i + 0.5) * width);
        double[] counts = new double[bins];
        for (double value : values) {
            if (Double.isFinite(value)) {
                counts[Math.min(bins - 1, (int) ((value - extent.low()) / width))]++;
            }
        }
        return new Bars(name, at, counts, width, color, false);
    }

    public Bars lying() {
        return new Bars(name, at, values, width, color, true);
    }

    @Override
    public Extent xExtent() {
        return sideways ? heights() : places();
    }

    @Override
    public Extent yExtent() {
        return sideways ? places() : heights();
    }

    private Extent places() {
        Extent middles = Extent.of(at);
        return middles.isEmpty() ? middles : new Extent(middles.low() - width / 2, middles.high() + width / 2);
    }

    private Extent heights() {
        Extent extent = Extent.of(values);
        return extent.isEmpty() ? extent : extent.and(Extent.of(0));
    }

    @Override
    public <T> T accept(MarkVisitor<T> visitor) {
        return visitor.bars(this);
    }
}
