package glia.networks.training.optimizers;

import glia.networks.engine.Emission;

/**
 * Adaptive moments (Kingma and Ba 2015, algorithm 1).
 *
 * @param beta1 decay of the mean of gradients, 0 to below 1
 * @param beta2 decay of the mean of squared gradients, 0 to below 1
 * @param epsilon added to the denominator
 * @param weightDecay added to the gradient as a multiple of the weight, 0 or more
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
        implements Optimizer {

    /** @throws IllegalArgumentException if a value is out of its range */
    public Adam {
        Optimizer.checkLearningRate(learningRate);
    }

    public Adam(double learningRate) {
        this(learningRate, 0.9, 0.999, 1e-8, 0);
    }

    @Override
    public String name() {
        return "adam";
    }

    @Override
    public Optimizer withLearningRate(double newRate) {
        return new Adam(newRate, beta1, beta2, epsilon, weightDecay);
    }

    @Override
    public int slots() {
        return 2;
    }

    @Override
    public String update() {
        return "torch._fused_adam_(weights, gradients, slot0, slot1, annotate(List[Tensor], []), steps, lr=rate, beta1="
                + Emission.decimal(beta1) + ", beta2=" + Emission.decimal(beta2) + ", weight_decay="
                + Emission.decimal(weightDecay) + ", eps="
                + Emission.decimal(epsilon) + ", amsgrad=False, maximize=False)\n";
    }
}
