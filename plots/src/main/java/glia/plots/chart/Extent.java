package glia.plots.chart;

/** From the lowest to the highest of some numbers; {@code low > high} where there were none. */
public record Extent(double low, double high) {
    public static final Extent NONE = new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** The extent of the finite numbers among {@code values}. */
    public static Extent of(double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return new Extent(low, high);
    }

    /** The extent of the positive finite numbers: what a logarithmic axis can show. */
    public static Extent positive(double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value) && value > 0) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return new Extent(low, high);
    }

    public static Extent of(double[][] rows) {
        Extent all = NONE;
        for (double[] row : rows) {
            all = all.and(of(row));
        }
        return all;
    }

    public boolean isEmpty() {
        return low > high;
    }

    public double length() {
        return high - low;
    }

    public Extent and(Extent other) {
        return new Extent(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** Wider by this share of its length on both sides. */
    public Extent padded(double share) {
        return isEmpty() ? this : new Extent(low - length() * share, high + length() * share);
    }
}
