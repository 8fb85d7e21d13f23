package glia.plots.numbers;

import java.util.Random;

/**
 * Points of many dimensions laid on the plane in which they spread most (Pearson 1901), found by power iteration with
 * deflation, which never forms the covariance matrix.
 *
 * @param points {@code [samples][2]}
 * @param shares of the variance along each of the two axes, in 0 to 1
 * @param axes {@code [2][dimensions]}, each of length 1
 * @param mean {@code [dimensions]} of all points: where the plane has its origin
 */
public record PrincipalComponents(double[][] points, double[] shares, double[][] axes, double[] mean) {
    private static final int ITERATIONS = 300;

    /** @param vectors {@code [samples][dimensions]}, at least one */
    public static PrincipalComponents of(double[][] vectors) {
        double[] mean = mean(vectors);
        double[][] centred = centred(vectors, mean);
        double total = 0;
        for (double[] row : centred) {
            total += dot(row, row);
        }
        double[][] points = new double[centred.length][2];
        double[] shares = new double[2];
        double[][] axes = new double[2][];
        for (int component = 0; component < 2; component++) {
            double[] axis = axis(centred, component);
            axes[component] = axis;
            double spread = 0;
            for (int i = 0; i < centred.length; i++) {
                double place = dot(centred[i], axis);
                points[i][component] = place;
                spread += place * place;
                for (int j = 0; j < axis.length; j++) {
                    centred[i][j] -= place * axis[j];
                }
            }
            shares[component] = total == 0 ? 0 : spread / total;
        }
        return new PrincipalComponents(points, shares, axes, mean);
    }

    private static double[] axis(double[][] rows, int seed) {
        double[] axis = new Random(seed).doubles(rows[0].length, -1, 1).toArray();
        normalize(axis);
        for (int i = 0; i < ITERATIONS; i++) {
            double[] next = new double[axis.length];
            for (double[] row : rows) {
                double place = dot(row, axis);
                for (int j = 0; j < next.length; j++) {
                    next[j] += place * row[j];
                }
            }
            if (!normalize(next)) {
                return axis;
            }
            double agreement = dot(next, axis);
            axis = next;
            if (Math.abs(agreement) > 1 - 1e-14) {
                break;
            }
        }
        // An axis and its opposite are equally right; the largest entry is made positive, so that pictures repeat.
        int largest = 0;
        for (int j = 1; j < axis.length; j++) {
            largest = Math.abs(axis[j]) > Math.abs(axis[largest]) ? j : largest;
        }
        if (axis[largest] < 0) {
            for (int j = 0; j < axis.length; j++) {
                axis[j] = -axis[j];
            }
        }
        return axis;
    }

    private static boolean normalize(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        if (length < 1e-300) {
            return false;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return true;
    }

    private static double[] mean(double[][] vectors) {
        double[] mean = new double[vectors[0].length];
        for (double[] row : vectors) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += row[j] / vectors.length;
            }
        }
        return mean;
    }

    private static double[][] centred(double[][] vectors, double[] mean) {
        double[][] centred = new double[vectors.length][];
        for (int i = 0; i < vectors.length; i++) {
            centred[i] = vectors[i].clone();
            for (int j = 0; j < mean.length; j++) {
                centred[i][j] -= mean[j];
            }
        }
        return centred;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
