package glia.networks.training;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How a network does on samples it did not learn from.
 *
 * @param values what it gave: probabilities {@code [rows, classes]} for classes, else numbers {@code [rows, outputs]};
 *     a row is a sample, or one time step of one where each step has a target that is asked: padding has no row
 * @param places for each row the place of its target among {@link Samples#targets()}, in ascending order
 */
public record Evaluation(Network network, Samples samples, Task task, float[] values, int[] places) {

    /** Of all targets: nothing is left out. */
    public Evaluation(Network network, Samples samples, Task task, float[] values) {
        this(
                network,
                samples,
                task,
                values,
                IntStream.range(0, samples.targets().length).toArray());
    }

    /** @throws glia.networks.ShapeException if the samples are not of the network's input shape */
    public static Evaluation of(Network network, Samples samples, Task task) {
        if (task.equals(Task.EMBEDDING)) {
            throw new IllegalStateException(network.name() + " makes vectors, which are right or wrong in pairs only:"
                    + " Verification.of(network, samples, seed)");
        }
        if (task.equals(Task.RECONSTRUCTION) && !samples.targetShape().equals(samples.inputShape())) {
            return of(network, samples.reconstruction(), task);
        }
        float[] values = Probabilities.of(network, task, TeacherForcing.given(network, task, samples));
        return task instanceof Task.Classification classification
                ? asked(network, samples, classification, values)
                : new Evaluation(network, samples, task, values);
    }

    private static Evaluation asked(Network network, Samples samples, Task.Classification task, float[] values) {
        float[] targets = task.asked(samples).targets();
        int[] places = IntStream.range(0, targets.length)
                .filter(place -> targets[place] != Samples.IGNORED)
                .toArray();
        if (places.length == targets.length) {
            return new Evaluation(network, samples, task, values, places);
        }
        int width = task.classes().size();
        float[] kept = new float[places.length * width];
        for (int row = 0; row < places.length; row++) {
            System.arraycopy(values, places[row] * width, kept, row * width, width);
        }
        return new Evaluation(network, samples, task, kept, places);
    }

    /** The names of the classes; empty for a regression. */
    public List<String> classes() {
        return task instanceof Task.Classification classification ? classification.classes() : List.of();
    }

    public int rows() {
        return values.length / width();
    }

    private int width() {
        return classes().isEmpty() ? (int) outputShape().count() : classes().size();
    }

    private Shape outputShape() {
        return network.outputShape();
    }

    /** One row's probabilities or numbers, copied. */
    public float[] row(int row) {
        return Arrays.copyOfRange(values, row * width(), (row + 1) * width());
    }

    public Prediction prediction(int row) {
        return new Prediction(classes(), row(row));
    }

    public int predicted(int row) {
        return Prediction.largest(values, row * width(), width());
    }

    public int actual(int row) {
        return (int) samples.targets()[places[row]];
    }

    /** The share of rows that are right, 0 to 1. */
    public double accuracy() {
        int width = width();
        int right = 0;
        for (int row = 0; row < places.length; row++) {
            if (Prediction.largest(values, row * width, width) == actual(row)) {
                right++;
            }
        }
        return right / (double) places.length;
    }

    /**
     * The share of samples that are right at every step that is asked, 0 to 1. Of an encoder-decoder, this is the share
     * that it writes right by itself, see {@link glia.networks.training.metrics.ExactMatch}.
     */
    public double exactMatch() {
        int steps = (int) samples.targetShape().count();
        Set<Integer> asked = new HashSet<>();
        Set<Integer> wrong = new HashSet<>();
        for (int row = 0; row < rows(); row++) {
            asked.add(places[row] / steps);
            if (predicted(row) != actual(row)) {
                wrong.add(places[row] / steps);
            }
        }
        return (asked.size() - wrong.size()) / (double) asked.size();
    }

    /** How often each class (first index) was taken for each class (second). */
    public int[][] confusion() {
        int[][] counts = new int[classes().size()][classes().size()];
        for (int row = 0; row < rows(); row++) {
            counts[actual(row)][predicted(row)]++;
        }
        return counts;
    }

    /** Whether nothing is this class, and nothing was taken for it, as is so of padding. */
    private static boolean never(int[][] counts, int index) {
        return Arrays.stream(counts[index]).sum() == 0
                && Arrays.stream(counts).mapToInt(row -> row[index]).sum() == 0;
    }

    /** Of what was called this class, the share that is; not a number if nothing was. */
    public double precision(int index) {
        return precision(confusion(), index);
    }

    private static double precision(int[][] counts, int index) {
        int called =
                IntStream.range(0, counts.length).map(i -> counts[i][index]).sum();
        return counts[index][index] / (double) called;
    }

    /** Of what is this class, the share that was called so; not a number if nothing is. */
    public double recall(int index) {
        return recall(confusion(), index);
    }

    private static double recall(int[][] counts, int index) {
        return counts[index][index] / (double) Arrays.stream(counts[index]).sum();
    }

    /** The harmonic mean of precision and recall. */
    public double f1(int index) {
        return f1(confusion(), index);
    }

    private static double f1(int[][] counts, int index) {
        double precision = precision(counts, index);
        double recall = recall(counts, index);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /**
     * The area under the receiver operating characteristic of one class against the rest: the chance that a row of the
     * class gets a higher probability for it than one that is not, ties counting half (Hanley and McNeil 1982). Not a
     * number where there are only rows of one sort.
     */
    public double areaUnderCurve(int index) {
        Integer[] rows = IntStream.range(0, rows()).boxed().toArray(Integer[]::new);
        double[] scores = Arrays.stream(rows)
                .mapToDouble(row -> values[row * width() + index])
                .toArray();
        Arrays.sort(rows, Comparator.comparingDouble(row -> scores[row]));
        double rankSum = 0;
        long inside = 0;
        for (int from = 0; from < rows.length; ) {
            int to = from;
            while (to < rows.length && scores[rows[to]] == scores[rows[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                if (actual(rows[i]) == index) {
                    // Tied rows share the mean of their ranks.
                    rankSum += (from + 1 + to) / 2.0;
                    inside++;
                }
            }
            from = to;
        }
        long outside = rows.length - inside;
        return (rankSum - inside * (inside + 1) / 2.0) / ((double) inside * outside);
    }

    /** The share of rows whose right class is among the {@code k} most probable, 0 to 1. */
    public double topAccuracy(int k) {
        return IntStream.range(0, rows())
                        .filter(row -> {
                            float[] probabilities = row(row);
                            float right = probabilities[actual(row)];
                            return IntStream.range(0, probabilities.length)
                                            .filter(i -> probabilities[i] > right)
                                            .count()
                                    < k;
                        })
                        .count()
                / (double) rows();
    }

    /** Mean absolute error over all numbers of a regression. */
    public double meanAbsoluteError() {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> Math.abs(values[i] - samples.targets()[i]))
                .average()
                .orElse(Double.NaN);
    }

    /** Root of the mean squared error over all numbers of a regression. */
    public double rootMeanSquaredError() {
        return Math.sqrt(IntStream.range(0, values.length)
                .mapToDouble(i -> Math.pow(values[i] - samples.targets()[i], 2))
                .average()
                .orElse(Double.NaN));
    }

    /** The share of the targets' variance that is explained: 1 is perfect, 0 no better than the mean. */
    public double r2() {
        float[] targets = samples.targets();
        double mean = IntStream.range(0, targets.length)
                .mapToDouble(i -> targets[i])
                .average()
                .orElse(Double.NaN);
        double around = IntStream.range(0, targets.length)
                .mapToDouble(i -> Math.pow(targets[i] - mean, 2))
                .sum();
        double left = IntStream.range(0, targets.length)
                .mapToDouble(i -> Math.pow(values[i] - targets[i], 2))
                .sum();
        return 1 - left / around;
    }

    /** The rows that were wrong, the most confident first. */
    public List<Integer> worst(int count) {
        return IntStream.range(0, rows())
                .filter(row -> predicted(row) != actual(row))
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -prediction(row).probability()))
                .limit(count)
                .toList();
    }

    @Override
    public String toString() {
        if (classes().isEmpty()) {
            return String.format(
                    Locale.ROOT,
                    "%s on %d samples: mean absolute error %.4g, root mean squared error %.4g, R2 %.4f",
                    network.name(),
                    samples.size(),
                    meanAbsoluteError(),
                    rootMeanSquaredError(),
                    r2());
        }
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s on %d samples: %saccuracy %.4f%n",
                network.name(),
                samples.size(),
                TeacherForcing.writes(task) ? String.format(Locale.ROOT, "exact match %.4f, ", exactMatch()) : "",
                accuracy()));
        int[][] counts = confusion();
        int width =
                Math.max(5, classes().stream().mapToInt(String::length).max().orElse(5));
        text.append(String.format("%-" + width + "s  precision  recall      f1  samples%n", "class"));
        for (int i = 0; i < Math.min(counts.length, 40); i++) {
            if (never(counts, i)) {
                continue;
            }
            text.append(String.format(
                    Locale.ROOT,
                    "%-" + width + "s  %9.3f  %6.3f  %6.3f  %7d%n",
                    classes().get(i),
                    precision(counts, i),
                    recall(counts, i),
                    f1(counts, i),
                    Arrays.stream(counts[i]).sum()));
        }
        return text.toString().stripTrailing();
    }
}
