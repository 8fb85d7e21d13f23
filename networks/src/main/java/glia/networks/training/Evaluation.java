package glia.networks.training;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
        int answers = values.length / task.classes().size();
        if (answers != targets.length) {
            throw new IllegalStateException(network.name() + " gives " + answers + " answers for " + targets.length
                    + " targets, so that none belongs to another. What ctc trains is measured in training: its metric is"
                    + " the share of sequences that are right");
        }
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
        // Of a text these are millions of probabilities, which take one core as long as a twentieth of making them.
        long right = IntStream.range(0, places.length)
                .parallel()
                .filter(row -> Prediction.largest(values, row * width, width) == actual(row))
                .count();
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

    /** Of what was called this class, the share that is; not a number if nothing was. */
    public double precision(int index) {
        return new ClassScores(confusion()).precision(index);
    }

    /** Of what is this class, the share that was called so; not a number if nothing is. */
    public double recall(int index) {
        return new ClassScores(confusion()).recall(index);
    }

    /** The harmonic mean of precision and recall. */
    public double f1(int index) {
        return new ClassScores(confusion()).f1(index);
    }

    /**
     * The area under the receiver operating characteristic of one class against the rest: the chance that a row of the
     * class gets a higher probability for it than one that is not, ties counting half (Hanley and McNeil 1982). Not a
     * number where there are only rows of one sort.
     */
    public double areaUnderCurve(int index) {
        int width = width();
        return ClassScores.areaUnderCurve(
                IntStream.range(0, rows())
                        .mapToDouble(row -> values[row * width + index])
                        .toArray(),
                row -> actual(row) == index);
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
        return errors().meanAbsolute();
    }

    /** Root of the mean squared error over all numbers of a regression. */
    public double rootMeanSquaredError() {
        return errors().rootMeanSquared();
    }

    /** The share of the targets' variance that is explained: 1 is perfect, 0 no better than the mean. */
    public double r2() {
        return errors().r2();
    }

    private NumberErrors errors() {
        return new NumberErrors(values, samples.targets());
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
        return EvaluationText.of(this);
    }
}
