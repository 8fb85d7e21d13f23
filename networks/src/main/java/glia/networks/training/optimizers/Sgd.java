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
        Optimizer.checkFraction("momentum", momentum);
        Optimizer.checkNotNegative("weight decay", weightDecay);
    }

    public Sgd(double learningRate) {
        this(learningRate, 0, false, 0);
    }

    @Override
    public String name() {
        return momentum == 0 ? "sgd" : nesterov ? "nesterov" : "momentum";
    }

    @Override
    public Optimizer withLearningRate(double newRate) {
        return new Sgd(newRate, momentum, nesterov, weightDecay);
    }

    @Override
    public Optimizer withWeightDecay(double newDecay) {
        return new Sgd(learningRate, momentum, nesterov, newDecay);
    }

    @Override
    public int slots() {
        return momentum > 0 ? 1 : 0;
    }

    @Override
    public String update() {
        return "torch._fused_sgd_(weights, gradients, " + (momentum > 0 ? "slot0" : "annotate(List[Tensor], [])")
                + ", weight_decay=" + Emission.decimal(weightDecay) + ", momentum=" + Emission.decimal(momentum)
                + ", lr=rate, dampening=0., nesterov=" + (nesterov && momentum > 0 ? "True" : "False")
                + ", maximize=False, is_first_step=False)\n";
    }
}
