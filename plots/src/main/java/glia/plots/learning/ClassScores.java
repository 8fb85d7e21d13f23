package glia.plots.learning;

import glia.networks.training.Evaluation;
import java.util.Arrays;
import java.util.List;

/**
 * How sure a network was of each class.
 *
 * @param name of the network
 * @param scores {@code [rows][classes]}, each row in 0 to 1
 * @param actual the index of each row's class
 */
public record ClassScores(String name, List<String> classes, double[][] scores, int[] actual) {

    /** @throws IllegalArgumentException if the arrays differ in length */
    public ClassScores {
        classes = List.copyOf(classes);
        if (scores.length != actual.length) {
            throw new IllegalArgumentException(
                    "Found scores for " + scores.length + " samples, but " + actual.length + " classes");
        }
    }

    /** @throws IllegalArgumentException if the evaluation is of a regression */
    public static ClassScores of(String plot, Evaluation evaluation) {
        checkClasses(plot, evaluation);
        double[][] scores = new double[evaluation.rows()][];
        int[] actual = new int[scores.length];
        for (int row = 0; row < scores.length; row++) {
            float[] values = evaluation.row(row);
            scores[row] = new double[values.length];
            Arrays.setAll(scores[row], i -> values[i]);
            actual[row] = evaluation.actual(row);
        }
        return new ClassScores(evaluation.network().name(), evaluation.classes(), scores, actual);
    }

    static void checkClasses(String plot, Evaluation evaluation) {
        if (evaluation.classes().isEmpty()) {
            throw new IllegalArgumentException("The plot '" + plot + "' needs classes, but "
                    + evaluation.network().name() + " predicts numbers");
        }
    }

    /** The scores of one class, sample by sample. */
    double[] of(int index) {
        return Arrays.stream(scores).mapToDouble(row -> row[index]).toArray();
    }

    /** Which samples are of the class. */
    boolean[] is(int index) {
        boolean[] members = new boolean[actual.length];
        for (int i = 0; i < members.length; i++) {
            members[i] = actual[i] == index;
        }
        return members;
    }

    /** The classes worth a curve of their own: of two, the second says it all. */
    int[] shown() {
        return classes.size() == 2
                ? new int[] {1}
                : java.util.stream.IntStream.range(0, Math.min(10, classes.size()))
                        .toArray();
    }
}
