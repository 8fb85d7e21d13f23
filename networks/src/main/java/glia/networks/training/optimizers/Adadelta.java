package glia.networks.training.optimizers;

import glia.networks.engine.Emission;

/**
 * Steps in the unit of the weights: each gradient is scaled by the ratio of the means of past steps and past gradients
 * (Zeiler 2012, algorithm 1).
 *
 * @param decay of both means, 0 to below 1
 * @param epsilon added under both roots, 0 or more
 * @param weightDecay added to the gradient as a multiple of the weight, 0 or more
 */
public record Adadelta(double learningRate, double decay, double epsilon, double weightDecay) implements Optimizer {

    /** @throws IllegalArgumentException if a value is out of its range */
    public Adadelta {
        Optimizer.checkLearningRate(learningRate);
        Optimizer.checkFraction("decay", decay);
        Optimizer.checkNotNegative("epsilon", epsilon);
        Optimizer.checkNotNegative("weight decay", weightDecay);
    }

    public Adadelta(double learningRate) {
        this(learningRate, 0.9, 1e-6, 0);
    }

    @Override
    public String name() {
        return "adadelta";
    }

    @Override
    public Optimizer withLearningRate(double newRate) {
        return new Adadelta(newRate, decay, epsilon, weightDecay);
    }

    @Override
    public Optimizer withWeightDecay(double newDecay) {
        return new Adadelta(learningRate, decay, epsilon, newDecay);
    }

    @Override
    public int slots() {
        return 2;
    }

    @Override
    public String update() {
        String small = Emission.decimal(epsilon);
        return Statements.decayed(weightDecay)
                + Statements.meanSquare("slot0", decay, "change")
                + "below = torch._foreach_add(slot0, " + small + ")\n"
                + "above = torch._foreach_add(slot1, " + small + ")\n"
                + "torch._foreach_div_(above, below)\n"
                + "torch._foreach_sqrt_(above)\n"
                + "torch._foreach_mul_(above, change)\n"
                + Statements.meanSquare("slot1", decay, "above")
                + "torch._foreach_add_(weights, above, alpha=-rate)\n";
    }
}
