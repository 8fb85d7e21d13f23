/**
 * The Fréchet distance between two clouds of vectors, each taken for a normal distribution (Dowson and Landau 1982):
 * {@code |m1 - m2|^2 + tr(C1 + C2 - 2 (C1 C2)^(1/2))}.
 */
final class Frechet {
    private Frechet() {}

    /** @param first vectors, one a row, and as wide as those of {@code second} */
    static double distance(double[][] first, double[][] second) {
        double[] means = mean(first);
        double[] others = mean(second);
        double[][] spread = covariance(first, means);
        double[][] otherSpread = covariance(second, others);
        double[][] root = root(spread);
        // The product of two covariances is not symmetric; this one is, and has the same eigenvalues.
        double[] shared = new double[means.length];
        eigenvectors(product(product(root, otherSpread), root), shared);
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum += Math.pow(means[i] - others[i], 2) + spread[i][i] + otherSpread[i][i];
            sum -= 2 * Math.sqrt(Math.max(0, shared[i]));
        }
        return sum;
    }

    private static double[] mean(double[]... rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / rows.length;
            }
        }
        return mean;
    }

    private static double[][] covariance(double[][] rows, double... mean) {
        double[][] covariance = new double[mean.length][mean.length];
        for (double[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                for (int j = 0; j < mean.length; j++) {
                    covariance[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]) / (rows.length - 1);
                }
            }
        }
        return covariance;
    }

    private static double[][] root(double[]... symmetric) {
        double[] values = new double[symmetric.length];
        double[][] vectors = eigenvectors(symmetric, values);
        double[][] root = new double[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                for (int k = 0; k < values.length; k++) {
                    root[i][j] += vectors[i][k] * Math.sqrt(Math.max(0, values[k])) * vectors[j][k];
                }
            }
        }
        return root;
    }

    private static double[][] product(double[][] first, double[][] second) {
        double[][] product = new double[first.length][first.length];
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < first.length; j++) {
                for (int k = 0; k < first.length; k++) {
                    product[i][j] += first[i][k] * second[k][j];
                }
            }
        }
        return product;
    }

    /**
     * By Jacobi's rotations.
     *
     * @param values receives the eigenvalues
     * @return the eigenvectors, one a column
     */
    private static double[][] eigenvectors(double[][] symmetric, double... values) {
        int size = values.length;
        double[][] left = new double[size][];
        double[][] vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            left[i] = symmetric[i].clone();
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < 60; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(left, vectors, p, q);
                }
            }
        }
        for (int i = 0; i < size; i++) {
            values[i] = left[i][i];
        }
        return vectors;
    }

    private static void rotate(double[][] left, double[][] vectors, int p, int q) {
        if (Math.abs(left[p][q]) < 1e-300) {
            return;
        }
        double theta = Math.atan2(2 * left[p][q], left[q][q] - left[p][p]) / 2;
        double cos = Math.cos(theta);
        double sin = Math.sin(theta);
        for (int k = 0; k < left.length; k++) {
            turn(left[k], p, q, cos, sin);
            turn(vectors[k], p, q, cos, sin);
        }
        for (int k = 0; k < left.length; k++) {
            double first = left[p][k];
            double second = left[q][k];
            left[p][k] = cos * first - sin * second;
            left[q][k] = sin * first + cos * second;
        }
    }

    private static void turn(double[] row, int p, int q, double cos, double sin) {
        double first = row[p];
        double second = row[q];
        row[p] = cos * first - sin * second;
        row[q] = sin * first + cos * second;
    }
}
