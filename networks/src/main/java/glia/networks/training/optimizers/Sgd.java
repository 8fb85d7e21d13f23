package glia.networks.training.optimizers;

import glia.networks.engine.Emission;

/**
 * Stochastic gradient descent, with momentum where asked (Sutskever et al. 2013, section 2).
 *
 * @param momentum how much of the last step is kept, 0 to below 1
 * @param nesterov whether the gradient is taken after the momentum's step
 * @param weightDecay added to the gradient as a multiple of the weight, 0 or more
 */
public record Sgd(double learningRate, double momentum, boolean nesterov, double weightDecay) implements Optimizer {

    /** @throws IllegalArgumentException if a value is out of its range */
    public Sgd {
        Optimizer.checkLearningRate(learningRate);
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("Momentum is 0 to below 1, found " + momentum);
        }
    }

    public Sgd(double learningRate) {
        this(learningRate, 0, false, 0);
    }

    @Override
    public String name() {
        return "sgd";
    }

    @Override
    public Optimizer withLearningRate(double newRate) {
        return new Sgd(newRate, momentum, nesterov, weightDecay);
    }

    @Override
    public int slots() {
        return momentum > 0 ? 1 : 0;
    }

    @Override
    public String update() {
        String decayed = weightDecay == 0
                ? "change = gradients\n"
                : "change = torch._foreach_add(gradients, weights, alpha=" + Emission.decimal(weightDecay) + ")\n";
        if (momentum == 0) {
            return decayed + "torch._foreach_add_(weights, change, alpha=-rate)\n";
        }
        return decayed
                + "torch._foreach_mul_(slot0, " + Emission.decimal(momentum) + ")\n"
                + "torch._foreach_add_(slot0, change, alpha=1)\n"
                + (nesterov
                        ? "ahead = torch._foreach_add(change, slot0, alpha=" + Emission.decimal(momentum)
                                + ")\ntorch._foreach_add_(weights, ahead, alpha=-rate)\n"
                        : "torch._foreach_add_(weights, slot0, alpha=-rate)\n");
    }
}
