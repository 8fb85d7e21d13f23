package glia.networks.training.metrics;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * A number for people to watch. It is made from sums over samples, so that it is right over batches of unequal size.
 */
public interface Metric {

    /** As shown beside its value: {@code accuracy}. */
    String label();

    boolean higherIsBetter();

    /**
     * Says what is wrong when an output and a target of these shapes cannot be measured.
     *
     * @throws ShapeException with what is needed
     */
    default void check(Shape output, Shape target) {}

    /** Whether targets are classes by number, or 0 and 1. */
    default boolean ofClasses() {
        return false;
    }

    /** How many sums it is made from. */
    int sums(Shape output, Shape target);

    /**
     * Writes the sums over a batch. Of targets at every time step, some may be {@link glia.datasets.Samples#IGNORED},
     * which is no class: {@link glia.networks.training.losses.KeptTargets} says which count.
     *
     * @return a vector of {@link #sums} floats
     */
    Value emitSums(Emission emission, Value output, Value targets);

    /** The metric, from the sums over all batches. */
    double value(double[] sums);
}
