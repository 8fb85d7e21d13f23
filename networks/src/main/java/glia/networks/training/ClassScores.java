package glia.networks.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How well each class was told from the others.
 *
 * @param counts how often each class (first index) was taken for each class (second)
 */
record ClassScores(int[][] counts) {

    /** How many are this class. */
    int actual(int index) {
        return Arrays.stream(counts[index]).sum();
    }

    private int called(int index) {
        return Arrays.stream(counts).mapToInt(row -> row[index]).sum();
    }

    /** Whether nothing is this class, and nothing was taken for it, as is so of padding. */
    boolean never(int index) {
        return actual(index) == 0 && called(index) == 0;
    }

    double precision(int index) {
        return counts[index][index] / (double) called(index);
    }

    double recall(int index) {
        return counts[index][index] / (double) actual(index);
    }

    double f1(int index) {
        double precision = precision(index);
        double recall = recall(index);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /**
     * By the sum of ranks (Hanley and McNeil 1982).
     *
     * @param scores of each row, larger for what is more likely inside
     */
    static double areaUnderCurve(double[] scores, IntPredicate isInside) {
        Integer[] rows = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
        Arrays.sort(rows, Comparator.comparingDouble(row -> scores[row]));
        double rankSum = 0;
        long inside = 0;
        for (int from = 0; from < rows.length; ) {
            int to = from;
            while (to < rows.length && scores[rows[to]] == scores[rows[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                if (isInside.test(rows[i])) {
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
}
