package glia.plots.learning;

import glia.networks.training.Evaluation;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.ColorScale;
import glia.plots.chart.HeatMap;
import glia.plots.chart.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How often each class was taken for each other: rows are what is, columns what was said. */
public final class ConfusionPlot {
    private static final int WITH_NUMBERS = 30;

    public static final Plot PLOT = new Plot(
            "confusion",
            "a network and a data set, or an evaluation",
            "How often each class was taken for each other.",
            subject -> of(subject.evaluation()));

    private ConfusionPlot() {}

    /** @throws IllegalArgumentException if the evaluation is of a regression */
    public static Figure of(Evaluation evaluation) {
        ClassScores.checkClasses("confusion", evaluation);
        long[][] counts = Arrays.stream(evaluation.confusion())
                .map(row -> Arrays.stream(row).asLongStream().toArray())
                .toArray(long[][]::new);
        return of(evaluation.network().name(), evaluation.classes(), counts);
    }

    /**
     * @param counts {@code [actual][predicted]}
     * @throws IllegalArgumentException if the counts are not a square of as many rows as classes
     */
    public static Figure of(String name, List<String> classes, long[][] counts) {
        int size = classes.size();
        if (counts.length != size) {
            throw new IllegalArgumentException(
                    "A confusion matrix of " + size + " classes has " + size + " rows, found " + counts.length);
        }
        double[][] shares = new double[size][size];
        List<List<String>> texts = new ArrayList<>();
        long right = 0;
        long all = 0;
        for (int row = 0; row < size; row++) {
            if (counts[row].length != size) {
                throw new IllegalArgumentException(
                        "Row " + row + " of a confusion matrix has " + counts[row].length + " columns, not " + size);
            }
            long total = 0;
            for (long count : counts[row]) {
                total += count;
            }
            List<String> line = new ArrayList<>();
            for (int column = 0; column < size; column++) {
                // Colour is the share of the row, so that a rare class is seen as clearly as a common one.
                shares[row][column] = total == 0 ? 0 : (double) counts[row][column] / total;
                line.add(counts[row][column] == 0 ? "" : String.format(Locale.ROOT, "%,d", counts[row][column]));
            }
            texts.add(line);
            right += counts[row][row];
            all += total;
        }
        HeatMap map = HeatMap.of(shares, ColorScale.BLUES).between(0, 1).withBar("share of row");
        Panel panel = Panel.of(
                        Axis.named("predicted", classes),
                        Axis.named("actual", classes).downwards(),
                        List.of(size <= WITH_NUMBERS ? map.labelled(texts) : map))
                .squared();
        int side = Math.max(420, Math.min(900, 160 + 38 * size));
        return Figure.of("Confusion matrix of " + name, describe(classes, counts, right, all), panel)
                .sized(side + 110, side)
                .noted(accuracy(right, all));
    }

    private static String accuracy(long right, long all) {
        return all == 0
                ? "No sample was evaluated"
                : String.format(Locale.ROOT, "%,d of %,d right (%.2f%%)", right, all, 100.0 * right / all);
    }

    private static String describe(List<String> classes, long[][] counts, long right, long all) {
        long most = 0;
        String pair = "";
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts.length; column++) {
                if (row != column && counts[row][column] > most) {
                    most = counts[row][column];
                    pair = "; most often " + classes.get(row) + " taken for " + classes.get(column) + " (" + most
                            + " times)";
                }
            }
        }
        return accuracy(right, all) + pair;
    }
}
