package glia.networks.training.optimizers;

import glia.networks.engine.Emission;

/**
 * Adam with Nesterov's momentum, which grows with time (Dozat 2016, algorithm 2).
 *
 * @param beta1 decay of the mean of gradients, 0 to below 1
 * @param beta2 decay of the mean of squared gradients, 0 to below 1
 * @param epsilon added to the denominator, 0 or more
 * @param weightDecay added to the gradient as a multiple of the weight, 0 or more
 */
public record NAdam(double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
        implements Optimizer {
    /** How fast the momentum grows; the paper's and PyTorch's. */
    private static final double MOMENTUM_DECAY = 0.004;

    /** @throws IllegalArgumentException if a value is out of its range */
    public NAdam {
        Optimizer.checkLearningRate(learningRate);
        Optimizer.checkFraction("beta1", beta1);
        Optimizer.checkFraction("beta2", beta2);
        Optimizer.checkNotNegative("epsilon", epsilon);
        Optimizer.checkNotNegative("weight decay", weightDecay);
    }

    public NAdam(double learningRate) {
        this(learningRate, 0.9, 0.999, 1e-8, 0);
    }

    @Override
    public String name() {
        return "nadam";
    }

    @Override
    public Optimizer withLearningRate(double newRate) {
        return new NAdam(newRate, beta1, beta2, epsilon, weightDecay);
    }

    @Override
    public Optimizer withWeightDecay(double newDecay) {
        return new NAdam(learningRate, beta1, beta2, epsilon, newDecay);
    }

    @Override
    public int slots() {
        return 2;
    }

    private String momentum(String step) {
        return Emission.decimal(beta1) + " * (1. - 0.5 * 0.96 ** ((" + step + ") * " + Emission.decimal(MOMENTUM_DECAY)
                + "))";
    }

    /** Keeps the logarithm of the product of all momenta so far, which is zero at first. */
    @Override
    public String beforeUpdate() {
        return "torch.add_(torch.select(memory, 0, 0), torch.log(" + momentum("number") + "))\n";
    }

    @Override
    public String update() {
        return Statements.decayed(weightDecay)
                + Statements.mean("slot0", beta1, "change")
                + Statements.meanSquare("slot1", beta2, "change")
                + "product = torch.exp(float(torch.select(memory, 0, 0)))\n"
                + "momentum = " + momentum("number") + "\n"
                + "next = " + momentum("number + 1.") + "\n"
                + "roots = torch._foreach_div(slot1, 1. - " + Emission.decimal(beta2) + " ** number)\n"
                + "torch._foreach_sqrt_(roots)\n"
                + "torch._foreach_add_(roots, " + Emission.decimal(epsilon) + ")\n"
                + "torch._foreach_addcdiv_(weights, change, roots, -rate * (1. - momentum) / (1. - product))\n"
                + "torch._foreach_addcdiv_(weights, slot0, roots, -rate * next / (1. - product * next))\n";
    }
}
