package glia.networks.training;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** How far the numbers that a network gave are from those that it should have given, in the same order. */
record NumberErrors(float[] given, float[] targets) {

    double meanAbsolute() {
        return mean(i -> Math.abs(given[i] - targets[i]));
    }

    double rootMeanSquared() {
        return Math.sqrt(mean(i -> Math.pow(given[i] - targets[i], 2)));
    }

    /** The share of the targets' variance that is explained. */
    double r2() {
        double mean = mean(i -> targets[i]);
        return 1 - mean(i -> Math.pow(targets[i] - given[i], 2)) / mean(i -> Math.pow(targets[i] - mean, 2));
    }

    private double mean(IntToDoubleFunction number) {
        return IntStream.range(0, given.length).mapToDouble(number).average().orElse(Double.NaN);
    }
}
