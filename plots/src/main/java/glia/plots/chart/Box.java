package glia.plots.chart;

import java.util.Arrays;

/**
 * The spread of some numbers as a box: quartiles, whiskers to the last value within one and a half times the box, and
 * the values beyond (Tukey, "Exploratory Data Analysis", 1977). Quartiles are interpolated linearly between the sorted
 * values, as NumPy does by default.
 *
 * @param at its place on the x axis
 */
public record Box(
        String name,
        double at,
        double lowWhisker,
        double lowQuartile,
        double median,
        double highQuartile,
        double highWhisker,
        double[] outliers,
        Color color)
        implements Mark {
    private static final int OUTLIER_LIMIT = 200;

    public static Box of(String name, double at, double[] values, Color color) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        double low = quantile(sorted, 0.25);
        double high = quantile(sorted, 0.75);
        double reach = 1.5 * (high - low);
        double[] inside = Arrays.stream(sorted)
                .filter(value -> value >= low - reach && value <= high + reach)
                .toArray();
        double[] outside = Arrays.stream(sorted)
                .filter(value -> value < low - reach || value > high + reach)
                .toArray();
        Extent whiskers = Extent.of(inside);
        return new Box(
                name,
                at,
                inside.length == 0 ? Double.NaN : whiskers.low(),
                low,
                quantile(sorted, 0.5),
                high,
                inside.length == 0 ? Double.NaN : whiskers.high(),
                outside,
                color);
    }

    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }

    @Override
    public Extent xExtent() {
        return Extent.of(at - 0.5, at + 0.5);
    }

    @Override
    public Extent yExtent() {
        return Extent.of(outliers).and(Extent.of(lowWhisker, highWhisker));
    }

    @Override
    public <T> T accept(MarkVisitor<T> visitor) {
        return visitor.box(this);
    }

    @Override
    public Thinned thinned() {
        if (outliers.length <= OUTLIER_LIMIT) {
            return new Thinned(this, "");
        }
        double[] kept = new double[OUTLIER_LIMIT];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = outliers[(int) ((long) i * (outliers.length - 1) / (kept.length - 1))];
        }
        Box lighter = new Box(name, at, lowWhisker, lowQuartile, median, highQuartile, highWhisker, kept, color);
        return new Thinned(lighter, Thinning.note(name, kept.length, outliers.length, "of those beyond the whiskers"));
    }
}
