package glia.networks.training.optimizers;

import glia.networks.engine.Emission;

/**
 * Divides each gradient by the root of the sum of its squares so far (Duchi et al. 2011).
 *
 * @param epsilon added to the denominator, 0 or more
 * @param weightDecay added to the gradient as a multiple of the weight, 0 or more
 */
public record Adagrad(double learningRate, double epsilon, double weightDecay) implements Optimizer {

    /** @throws IllegalArgumentException if a value is out of its range */
    public Adagrad {
        Optimizer.checkLearningRate(learningRate);
        Optimizer.checkNotNegative("epsilon", epsilon);
        Optimizer.checkNotNegative("weight decay", weightDecay);
    }

    public Adagrad(double learningRate) {
        this(learningRate, 1e-10, 0);
    }

    @Override
    public String name() {
        return "adagrad";
    }

    @Override
    public Optimizer withLearningRate(double newRate) {
        return new Adagrad(newRate, epsilon, weightDecay);
    }

    @Override
    public Optimizer withWeightDecay(double newDecay) {
        return new Adagrad(learningRate, epsilon, newDecay);
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public String update() {
        return Statements.decayed(weightDecay)
                + "torch._foreach_addcmul_(slot0, change, change, 1.)\n"
                + "roots = torch._foreach_sqrt(slot0)\n"
                + "torch._foreach_add_(roots, " + Emission.decimal(epsilon) + ")\n"
                + "torch._foreach_addcdiv_(weights, change, roots, -rate)\n";
    }
}
