package glia.plots.chart;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;

/** Chooses which points to keep of more than a screen can show. */
public final class Thinning {
    /** A line of more points is thinned to about so many: four in each pixel column of a wide figure. */
    public static final int LINE_LIMIT = 4000;

    /** More points than these hide each other. */
    public static final int POINT_LIMIT = 5000;

    private Thinning() {}

    /**
     * Which points of a line to keep, in order: the first, last, lowest and highest of each of 1,000 equal stretches,
     * so that the thinned line covers the same pixels (Jugel et al., "M4: A Visualization-Oriented Time Series Data
     * Aggregation", 2014). A stretch is of points, not of {@code x}; the places need not be sorted.
     */
    public static int[] line(double[] x, double[] y) {
        if (x.length <= LINE_LIMIT) {
            return all(x.length);
        }
        int stretches = LINE_LIMIT / 4;
        TreeSet<Integer> kept = new TreeSet<>();
        for (int stretch = 0; stretch < stretches; stretch++) {
            int from = (int) ((long) x.length * stretch / stretches);
            int to = (int) ((long) x.length * (stretch + 1) / stretches);
            addOutline(kept, y, from, to);
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void addOutline(TreeSet<Integer> kept, double[] y, int from, int to) {
        kept.add(from);
        kept.add(to - 1);
        int lowest = -1;
        int highest = -1;
        int gap = -1;
        for (int i = from; i < to; i++) {
            if (!Double.isFinite(y[i])) {
                gap = i;
            } else {
                lowest = lowest < 0 || y[i] < y[lowest] ? i : lowest;
                highest = highest < 0 || y[i] > y[highest] ? i : highest;
            }
        }
        for (int i : new int[] {lowest, highest, gap}) {
            if (i >= 0) {
                kept.add(i);
            }
        }
    }

    /** Which of scattered points to keep: a random choice, the same each time, and the four outermost. */
    public static int[] points(double[] x, double[] y) {
        if (x.length <= POINT_LIMIT) {
            return all(x.length);
        }
        TreeSet<Integer> kept = new TreeSet<>();
        addOutline(kept, x, 0, x.length);
        addOutline(kept, y, 0, y.length);
        Random random = new Random(42);
        while (kept.size() < POINT_LIMIT) {
            kept.add(random.nextInt(x.length));
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    static double[] select(double[] values, int[] kept) {
        return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
    }

    static String note(String name, int kept, int all, String how) {
        return String.format(
                java.util.Locale.ROOT,
                "%s: %,d of %,d points shown, %s",
                name.isEmpty() ? "Thinned" : name,
                kept,
                all,
                how);
    }

    private static int[] all(int count) {
        int[] indices = new int[count];
        Arrays.setAll(indices, i -> i);
        return indices;
    }
}
