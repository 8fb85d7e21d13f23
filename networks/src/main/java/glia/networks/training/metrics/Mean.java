package glia.networks.training.metrics;

import glia.datasets.Shape;

/** A metric that is a mean: its sums are a total, and of how many it is the total. */
interface Mean extends Metric {
    @Override
    default int sums(Shape output, Shape target) {
        return 2;
    }

    @Override
    default double value(double[] sums) {
        return sums[0] / sums[1];
    }
}
