package glia.plots.numbers;

import java.util.Random;

/**
 * Points of many dimensions laid on the plane so that neighbours stay neighbours: t-SNE, exact (van der Maaten and
 * Hinton, "Visualizing Data using t-SNE", 2008; learning rate as in Belkina et al. 2019). Distances between far groups
 * mean nothing in it. Time and memory grow with the square of the points: keep to a thousand.
 */
public final class NeighbourEmbedding {
    private static final int ITERATIONS = 500;
    private static final int EXAGGERATED = 100;

    private NeighbourEmbedding() {}

    /**
     * @param vectors {@code [samples][dimensions]}
     * @param perplexity about how many neighbours each has; lowered where there are too few points for it
     * @param seed the same gives the same picture
     * @return {@code [samples][2]}
     */
    public static double[][] of(double[][] vectors, double perplexity, long seed) {
        int count = vectors.length;
        Random random = new Random(seed);
        double[][] places = new double[count][2];
        for (double[] place : places) {
            place[0] = random.nextGaussian() * 1e-4;
            place[1] = random.nextGaussian() * 1e-4;
        }
        if (count < 3) {
            return places;
        }
        double[][] near = affinities(vectors, Math.min(perplexity, (count - 1) / 3.0));
        double[][] speed = new double[count][2];
        double[][] gain = new double[count][2];
        for (double[] each : gain) {
            each[0] = 1;
            each[1] = 1;
        }
        double rate = Math.max(count / 12.0 / 4, 50);
        for (int i = 0; i < ITERATIONS; i++) {
            boolean early = i < EXAGGERATED;
            step(near, places, speed, gain, early ? 12 : 1, early ? 0.5 : 0.8, rate);
        }
        return places;
    }

    private static void step(
            double[][] near,
            double[][] places,
            double[][] speed,
            double[][] gain,
            double exaggeration,
            double momentum,
            double rate) {
        int count = places.length;
        double[][] kernel = new double[count][count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                double dx = places[i][0] - places[j][0];
                double dy = places[i][1] - places[j][1];
                double value = 1 / (1 + dx * dx + dy * dy);
                kernel[i][j] = value;
                kernel[j][i] = value;
                sum += 2 * value;
            }
        }
        double[][] moved = new double[count][2];
        for (int i = 0; i < count; i++) {
            double fx = 0;
            double fy = 0;
            for (int j = 0; j < count; j++) {
                double pull = (exaggeration * near[i][j] - kernel[i][j] / sum) * kernel[i][j];
                fx += pull * (places[i][0] - places[j][0]);
                fy += pull * (places[i][1] - places[j][1]);
            }
            double[] force = {4 * fx, 4 * fy};
            for (int axis = 0; axis < 2; axis++) {
                boolean same = force[axis] > 0 == speed[i][axis] > 0;
                gain[i][axis] = Math.max(0.01, same ? gain[i][axis] * 0.8 : gain[i][axis] + 0.2);
                speed[i][axis] = momentum * speed[i][axis] - rate * gain[i][axis] * force[axis];
                moved[i][axis] = places[i][axis] + speed[i][axis];
            }
        }
        for (int i = 0; i < count; i++) {
            places[i][0] = moved[i][0];
            places[i][1] = moved[i][1];
        }
    }

    /** Symmetric, summing to 1; each row's bandwidth is the one that gives it the perplexity, found by bisection. */
    private static double[][] affinities(double[][] vectors, double perplexity) {
        int count = vectors.length;
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = row(vectors, i, Math.log(perplexity));
        }
        double[][] near = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                near[i][j] = Math.max((rows[i][j] + rows[j][i]) / (2 * count), 1e-12);
            }
        }
        return near;
    }

    private static double[] row(double[][] vectors, int i, double entropy) {
        double[] distances = new double[vectors.length];
        double nearest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < distances.length; j++) {
            for (int k = 0; k < vectors[i].length; k++) {
                double difference = vectors[i][k] - vectors[j][k];
                distances[j] += difference * difference;
            }
            nearest = j == i ? nearest : Math.min(nearest, distances[j]);
        }
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double beta = 1;
        double[] row = new double[distances.length];
        for (int attempt = 0; attempt < 60; attempt++) {
            double sum = 0;
            double weighted = 0;
            for (int j = 0; j < row.length; j++) {
                // Measured from the nearest, so that far points do not all vanish.
                row[j] = j == i ? 0 : Math.exp(-beta * (distances[j] - nearest));
                sum += row[j];
                weighted += row[j] * (distances[j] - nearest);
            }
            double found = Math.log(sum) + beta * weighted / sum;
            for (int j = 0; j < row.length; j++) {
                row[j] /= sum;
            }
            if (Math.abs(found - entropy) < 1e-5) {
                break;
            }
            if (found > entropy) {
                low = beta;
                beta = Double.isInfinite(high) ? beta * 2 : (beta + high) / 2;
            } else {
                high = beta;
                beta = (beta + low) / 2;
            }
        }
        return row;
    }
}
