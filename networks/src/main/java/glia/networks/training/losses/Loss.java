package glia.networks.training.losses;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/** What training makes small: one number for a batch of outputs and their targets. Immutable. */
public interface Loss {

    /** The name of the loss in the field. */
    String label();

    /**
     * Whether targets are class indices, which the program holds as whole numbers, rather than numbers to come near to.
     */
    boolean takesClasses();

    /**
     * Says what is wrong when this loss cannot compare an output with a target of these shapes.
     *
     * @throws glia.networks.ShapeException with what is needed
     */
    void check(Shape output, Shape target);

    /**
     * Writes the mean loss of a batch.
     *
     * @param output {@code [batch, output...]}
     * @param targets {@code [batch, target...]}
     * @return a single number, shape {@code ()}
     */
    Value emit(Emission emission, Value output, Value targets);

    /** Whether it leaves out targets that are {@link Samples#IGNORED}; for another loss, padding is a class like any. */
    default boolean ignores() {
        return false;
    }

    /**
     * Writes how much a batch's mean counts in the mean over all: the number of samples, unless it is a mean over
     * something else.
     *
     * @param targets {@code [batch, target...]}
     * @return the name of a float of the program
     */
    default String emitWeight(Emission emission, Value targets) {
        String weight = emission.fresh();
        emission.line(weight + " = float(torch.size(" + targets.variable() + ", 0))");
        return weight;
    }

    /**
     * This loss for a network whose last layer is called so: after a {@code softmax} or {@code sigmoid} an output is a
     * probability already.
     */
    default Loss after(String lastLayer) {
        return this;
    }

    /** Whether an output is a vector whose distance from others counts, and not an answer. */
    default boolean embeds() {
        return false;
    }

    /** Whether no other loss and metric can compare outputs with targets that this one can. */
    default boolean fitsAlone() {
        return embeds();
    }

    /**
     * Says what is wrong with the targets themselves.
     *
     * @throws IllegalArgumentException with what is needed
     */
    default void check(Samples samples) {}

    /** This loss with each class's share weighed, in the order of the classes. */
    default Loss weighed(java.util.List<Double> classWeights) {
        throw new IllegalArgumentException("Class weights go with cross-entropy; this loss is " + label());
    }
}
