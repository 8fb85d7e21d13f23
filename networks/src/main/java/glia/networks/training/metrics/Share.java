package glia.networks.training.metrics;

import glia.datasets.Shape;

/** A metric that is a share, 0 to 1: its sums are how many are right, and how many were asked. */
interface Share extends Metric {
    @Override
    default boolean higherIsBetter() {
        return true;
    }

    @Override
    default int sums(Shape output, Shape target) {
        return 2;
    }

    @Override
    default double value(double[] sums) {
        return sums[0] / sums[1];
    }
}
