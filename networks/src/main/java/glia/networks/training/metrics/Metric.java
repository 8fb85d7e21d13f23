package glia.networks.training.metrics;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * A number for people to watch. It is a sum over samples divided by a count, so that it is right over batches of unequal
 * size.
 */
public interface Metric {

    /** As shown beside its value: {@code accuracy}. */
    String label();

    boolean higherIsBetter();

    /** How many numbers of the sum one sample brings: time steps for a class at every step, else 1. */
    long countPerSample(Shape output, Shape target);

    /** Writes the sum over a batch, a single number. */
    Value emitSum(Emission emission, Value output, Value targets);
}
