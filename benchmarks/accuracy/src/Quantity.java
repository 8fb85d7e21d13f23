import java.util.Arrays;

/** What a figure says, and which way is better. */
record Quantity(String text, boolean higherIsBetter) {
    static final Quantity ACCURACY = higher("test accuracy");

    static Quantity higher(String text) {
        return new Quantity(text, true);
    }

    static Quantity lower(String text) {
        return new Quantity(text, false);
    }

    /** Whether ours are as good: the means no further apart than the wider spread over seeds, or ours the better. */
    String verdict(double[] ours, double[] theirs) {
        double ahead = (mean(ours) - mean(theirs)) * (higherIsBetter ? 1 : -1);
        double spread = Math.max(deviation(ours), deviation(theirs));
        if (Double.isNaN(ahead)) {
            return "-";
        }
        return Math.abs(ahead) <= spread ? "within" : ahead > 0 ? "better" : "behind";
    }

    static double mean(double... figures) {
        return Arrays.stream(figures).average().orElse(Double.NaN);
    }

    /** The standard deviation over seeds, of a sample. */
    static double deviation(double... figures) {
        double mean = mean(figures);
        return Math.sqrt(
                Arrays.stream(figures).map(each -> (each - mean) * (each - mean)).sum() / (figures.length - 1));
    }
}
