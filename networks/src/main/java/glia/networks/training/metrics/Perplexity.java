package glia.networks.training.metrics;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.training.losses.CrossEntropy;

/**
 * Among how many equally likely classes the network hesitates: the exponential of the mean cross-entropy (Jelinek et al.
 * 1977). 1 is certainty.
 *
 * @param probabilities whether the network already ends in a softmax
 */
public record Perplexity(boolean probabilities) implements Mean {

    @Override
    public String label() {
        return "perplexity";
    }

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public void check(Shape output, Shape target) {
        new CrossEntropy().check(output, target);
    }

    @Override
    public Value emitSums(Emission emission, Value output, Value targets) {
        Value mean = new CrossEntropy(probabilities, 0).emit(emission, output, targets);
        Value count = Answers.asked(emission, targets);
        return Answers.vector(emission, emission.call("torch.mul", Shape.of(), mean, count), count);
    }

    @Override
    public double value(double[] sums) {
        return Math.exp(Mean.super.value(sums));
    }
}
