package glia.networks.training.optimizers;

import glia.networks.engine.Emission;

/**
 * Adaptive moments (Kingma and Ba 2015, algorithm 1).
 *
 * @param beta1 decay of the mean of gradients, 0 to below 1
 * @param beta2 decay of the mean of squared gradients, 0 to below 1
 * @param epsilon added to the denominator, 0 or more
 * @param weightDecay 0 or more
 * @param variant what else it does
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon, double weightDecay, Variant variant)
        implements Optimizer {

    /** Kinds of Adam. */
    public enum Variant {
        /** Weight decay is added to the gradient. */
        PLAIN("adam"),
        /** Divides by the largest mean of squares so far (Reddi et al. 2018, algorithm 2). */
        AMSGRAD("amsgrad"),
        /** Weight decay acts on the weights themselves (Loshchilov and Hutter 2019, algorithm 2). */
        DECOUPLED("adamw");

        private final String word;

        Variant(String word) {
            this.word = word;
        }
    }

    /** @throws IllegalArgumentException if a value is out of its range */
    public Adam {
        Optimizer.checkLearningRate(learningRate);
        Optimizer.checkFraction("beta1", beta1);
        Optimizer.checkFraction("beta2", beta2);
        Optimizer.checkNotNegative("epsilon", epsilon);
        Optimizer.checkNotNegative("weight decay", weightDecay);
    }

    public Adam(double learningRate, double beta1, double beta2, double epsilon, double weightDecay) {
        this(learningRate, beta1, beta2, epsilon, weightDecay, Variant.PLAIN);
    }

    public Adam(double learningRate) {
        this(learningRate, 0.9, 0.999, 1e-8, 0);
    }

    @Override
    public String name() {
        return variant.word;
    }

    @Override
    public Optimizer withLearningRate(double newRate) {
        return new Adam(newRate, beta1, beta2, epsilon, weightDecay, variant);
    }

    @Override
    public Optimizer withWeightDecay(double newDecay) {
        return new Adam(learningRate, beta1, beta2, epsilon, newDecay, variant);
    }

    @Override
    public int slots() {
        return variant == Variant.AMSGRAD ? 3 : 2;
    }

    @Override
    public String update() {
        boolean amsgrad = variant == Variant.AMSGRAD;
        return (variant == Variant.DECOUPLED ? "torch._fused_adamw_" : "torch._fused_adam_")
                + "(weights, gradients, slot0, slot1, " + (amsgrad ? "slot2" : "annotate(List[Tensor], [])")
                + ", steps, lr=rate, beta1=" + Emission.decimal(beta1) + ", beta2=" + Emission.decimal(beta2)
                + ", weight_decay=" + Emission.decimal(weightDecay) + ", eps=" + Emission.decimal(epsilon)
                + ", amsgrad=" + (amsgrad ? "True" : "False") + ", maximize=False)\n";
    }
}
