package glia.plots.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What every threshold on a score would give, from the strictest to the loosest. Samples of the same score pass together.
 *
 * @param falsePositives the share of the others that pass, 0 to 1; starts at 0
 * @param truePositives the share of the members that pass, which is the recall; starts at 0
 * @param precision the share of those that pass that are members; starts at 1
 */
record Ranking(double[] falsePositives, double[] truePositives, double[] precision) {

    static Ranking of(double[] scores, boolean[] members) {
        Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> -scores[i]));
        int positives =
                (int) IntStream.range(0, members.length).filter(i -> members[i]).count();
        int negatives = members.length - positives;
        double[] falses = new double[scores.length + 1];
        double[] trues = new double[scores.length + 1];
        double[] precision = new double[scores.length + 1];
        precision[0] = 1;
        int size = 1;
        int right = 0;
        for (int i = 0; i < order.length; i++) {
            right += members[order[i]] ? 1 : 0;
            boolean last = i + 1 == order.length || scores[order[i + 1]] != scores[order[i]];
            if (last) {
                trues[size] = positives == 0 ? Double.NaN : (double) right / positives;
                falses[size] = negatives == 0 ? Double.NaN : (double) (i + 1 - right) / negatives;
                precision[size] = (double) right / (i + 1);
                size++;
            }
        }
        return new Ranking(Arrays.copyOf(falses, size), Arrays.copyOf(trues, size), Arrays.copyOf(precision, size));
    }

    /** The area under the receiver operating characteristic: how often a member outranks another (Fawcett 2006). */
    double area() {
        double area = 0;
        for (int i = 1; i < truePositives.length; i++) {
            area += (falsePositives[i] - falsePositives[i - 1]) * (truePositives[i] + truePositives[i - 1]) / 2;
        }
        return area;
    }

    /** The sum of precision times the step in recall, without interpolation, as scikit-learn counts it. */
    double averagePrecision() {
        double sum = 0;
        for (int i = 1; i < truePositives.length; i++) {
            sum += (truePositives[i] - truePositives[i - 1]) * precision[i];
        }
        return sum;
    }
}
