package glia.networks.training.optimizers;

/** How a gradient becomes a change of the weights: statements of the training program. Immutable. */
public interface Optimizer {

    String name();

    /** Step size, above 0. A schedule may scale it. */
    double learningRate();

    Optimizer withLearningRate(double learningRate);

    /** How many arrays it keeps for each parameter, of the parameter's shape and zero at first. */
    int slots();

    /**
     * The statements of one step, unindented. At hand are {@code weights} and {@code gradients} and, for each slot,
     * {@code slot0}, {@code slot1}...: lists of tensors, one for each parameter; {@code steps}: for each parameter the
     * same tensor, the number of this step from 1; {@code rate}: the learning rate of this step, a decimal.
     */
    String update();

    /** @throws IllegalArgumentException if the value is not above 0 and finite */
    static void checkLearningRate(double learningRate) {
        if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
            throw new IllegalArgumentException("A learning rate is a number above 0, found " + learningRate);
        }
    }
}
