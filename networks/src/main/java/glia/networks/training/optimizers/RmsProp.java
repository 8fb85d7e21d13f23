package glia.networks.training.optimizers;

import glia.networks.engine.Emission;

/**
 * Divides each gradient by the root of a running mean of its square (Tieleman and Hinton 2012, lecture 6.5).
 *
 * @param decay of the mean of squared gradients, 0 to below 1
 * @param epsilon added to the denominator, 0 or more
 * @param momentum how much of the last step is kept, 0 to below 1
 * @param weightDecay added to the gradient as a multiple of the weight, 0 or more
 */
public record RmsProp(double learningRate, double decay, double epsilon, double momentum, double weightDecay)
        implements Optimizer {

    /** @throws IllegalArgumentException if a value is out of its range */
    public RmsProp {
        Optimizer.checkLearningRate(learningRate);
        Optimizer.checkFraction("decay", decay);
        Optimizer.checkNotNegative("epsilon", epsilon);
        Optimizer.checkFraction("momentum", momentum);
        Optimizer.checkNotNegative("weight decay", weightDecay);
    }

    public RmsProp(double learningRate) {
        this(learningRate, 0.99, 1e-8, 0, 0);
    }

    @Override
    public String name() {
        return "rmsprop";
    }

    @Override
    public Optimizer withLearningRate(double newRate) {
        return new RmsProp(newRate, decay, epsilon, momentum, weightDecay);
    }

    @Override
    public Optimizer withWeightDecay(double newDecay) {
        return new RmsProp(learningRate, decay, epsilon, momentum, newDecay);
    }

    @Override
    public int slots() {
        return momentum > 0 ? 2 : 1;
    }

    @Override
    public String update() {
        String scaled = Statements.decayed(weightDecay)
                + Statements.meanSquare("slot0", decay, "change")
                + "roots = torch._foreach_sqrt(slot0)\n"
                + "torch._foreach_add_(roots, " + Emission.decimal(epsilon) + ")\n";
        return momentum == 0
                ? scaled + "torch._foreach_addcdiv_(weights, change, roots, -rate)\n"
                : scaled + "torch._foreach_mul_(slot1, " + Emission.decimal(momentum) + ")\n"
                        + "torch._foreach_addcdiv_(slot1, change, roots, 1.)\n"
                        + "torch._foreach_add_(weights, slot1, alpha=-rate)\n";
    }
}
