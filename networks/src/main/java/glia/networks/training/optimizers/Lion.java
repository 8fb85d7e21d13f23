package glia.networks.training.optimizers;

import glia.networks.engine.Emission;

/**
 * Steps of one size by the sign of a mean of gradients (Chen et al. 2023, program 1). It wants a learning rate three to
 * ten times smaller than Adam's.
 *
 * @param beta1 how much of the mean decides the sign, 0 to below 1
 * @param beta2 decay of the mean, 0 to below 1
 * @param weightDecay acts on the weights themselves, 0 or more
 */
public record Lion(double learningRate, double beta1, double beta2, double weightDecay) implements Optimizer {

    /** @throws IllegalArgumentException if a value is out of its range */
    public Lion {
        Optimizer.checkLearningRate(learningRate);
        Optimizer.checkFraction("beta1", beta1);
        Optimizer.checkFraction("beta2", beta2);
        Optimizer.checkNotNegative("weight decay", weightDecay);
    }

    public Lion(double learningRate) {
        this(learningRate, 0.9, 0.99, 0);
    }

    @Override
    public String name() {
        return "lion";
    }

    @Override
    public Optimizer withLearningRate(double newRate) {
        return new Lion(newRate, beta1, beta2, weightDecay);
    }

    @Override
    public Optimizer withWeightDecay(double newDecay) {
        return new Lion(learningRate, beta1, beta2, newDecay);
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public String update() {
        return "change = torch._foreach_mul(slot0, " + Emission.decimal(beta1) + ")\n"
                + "torch._foreach_add_(change, gradients, alpha=" + Emission.decimal(1 - beta1) + ")\n"
                + "torch._foreach_sign_(change)\n"
                + "torch._foreach_mul_(weights, 1. - rate * " + Emission.decimal(weightDecay) + ")\n"
                + "torch._foreach_add_(weights, change, alpha=-rate)\n"
                + Statements.mean("slot0", beta2, "gradients");
    }
}
