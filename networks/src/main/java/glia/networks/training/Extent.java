package glia.networks.training;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import java.time.Duration;

/**
 * How long a run goes on, over which samples and in which order.
 *
 * @param epochs passes over the training part
 * @param batch samples in one forward and backward pass
 * @param overfit how many samples are learned by heart, 0 for all of the training part
 */
record Extent(int epochs, int batch, int overfit, long seed, long maximumSteps, Duration maximumTime) {
    static final Extent USUAL = new Extent(5, 64, 0, 42, Long.MAX_VALUE, Duration.ofDays(365));

    Extent {
        atLeastOne("epochs", epochs);
        atLeastOne("batch", batch);
        if (maximumTime.isNegative() || maximumTime.isZero()) {
            throw new IllegalArgumentException("A run takes some time, found " + maximumTime);
        }
        if (maximumSteps < 1) {
            throw new IllegalArgumentException("A run takes 1 step or more, found " + maximumSteps);
        }
    }

    static int atLeastOne(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("'" + what + "' is 1 or more, found " + value);
        }
        return value;
    }

    Extent epochs(int number) {
        return new Extent(number, batch, overfit, seed, maximumSteps, maximumTime);
    }

    Extent batch(int samples) {
        return new Extent(epochs, samples, overfit, seed, maximumSteps, maximumTime);
    }

    Extent overfit(int samples) {
        return new Extent(epochs, batch, atLeastOne("overfit", samples), seed, maximumSteps, maximumTime);
    }

    Extent seed(long number) {
        return new Extent(epochs, batch, overfit, number, maximumSteps, maximumTime);
    }

    Extent maximumSteps(long steps) {
        return new Extent(epochs, batch, overfit, seed, steps, maximumTime);
    }

    Extent maximumTime(Duration time) {
        return new Extent(epochs, batch, overfit, seed, maximumSteps, time);
    }

    /**
     * When a run's time is up.
     *
     * @param before seconds that it took until it was stopped; where its time was up then, it has as much again
     */
    double maximumSeconds(double before) {
        double bound = maximumTime.toNanos() / 1e9;
        return before >= bound ? before + bound : bound;
    }

    /** What is learned from. */
    Samples samples(Dataset dataset) {
        return overfit > 0 ? dataset.train().first(overfit) : dataset.train();
    }

    /** What shows after each epoch how well that went. */
    Samples heldOut(Dataset dataset) {
        return overfit > 0 ? dataset.validation().first(0) : dataset.validation();
    }
}
