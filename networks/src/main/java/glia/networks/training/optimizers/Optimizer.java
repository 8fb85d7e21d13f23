package glia.networks.training.optimizers;

/** How a gradient becomes a change of the weights: statements of the training program. Immutable. */
public interface Optimizer {

    /** Its word in {@code --optimizer}. */
    String name();

    /** Step size, above 0. A schedule may scale it. */
    double learningRate();

    Optimizer withLearningRate(double learningRate);

    /** How strongly weights are pulled to zero, 0 or more. */
    double weightDecay();

    Optimizer withWeightDecay(double weightDecay);

    /** How many arrays it keeps for each parameter, of the parameter's shape and zero at first. */
    int slots();

    /**
     * The statements of one step, unindented. At hand are {@code weights} and {@code gradients} and, for each slot,
     * {@code slot0}, {@code slot1}...: lists of tensors, one for each parameter; {@code steps}: for each parameter the
     * same tensor, the number of this step from 1; {@code number}: the same as a decimal; {@code memory}: two numbers
     * in 64 bits that it may keep, zero at first; {@code rate}: the learning rate of this step, a decimal.
     */
    String update();

    /** The statements that come once before {@link #update}, which may be called for several groups of weights. */
    default String beforeUpdate() {
        return "";
    }

    /** @throws IllegalArgumentException if the value is not above 0 and finite */
    static void checkLearningRate(double learningRate) {
        if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
            throw new IllegalArgumentException("A learning rate is a number above 0, found " + learningRate);
        }
    }

    /** @throws IllegalArgumentException if the value is not in 0 to below 1 */
    static void checkFraction(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException("'" + name + "' is 0 to below 1, found " + value);
        }
    }

    /** @throws IllegalArgumentException if the value is negative or not finite */
    static void checkNotNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("'" + name + "' is 0 or more, found " + value);
        }
    }
}
