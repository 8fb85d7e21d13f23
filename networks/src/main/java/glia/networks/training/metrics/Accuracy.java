package glia.networks.training.metrics;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.training.losses.KeptTargets;

/**
 * The share of answers that are right, 0 to 1, of all that are asked: the class with the highest score, or the side of
 * a single number.
 *
 * @param threshold above which a single number means the second class
 */
public record Accuracy(double threshold) implements Share {

    public Accuracy() {
        this(0);
    }

    @Override
    public String label() {
        return "accuracy";
    }

    @Override
    public boolean ofClasses() {
        return true;
    }

    @Override
    public Value emitSums(Emission emission, Value output, Value targets) {
        Value answers = Answers.predicted(emission, output, targets, threshold);
        Value wanted = Answers.flat(emission, targets);
        // Filled with the count, then the first replaced: few operations, as this runs at every step. No answer equals
        // an ignored target.
        Value sums = emission.assign(
                Shape.of(2),
                "torch.new_full(" + output.variable() + ", [2], " + KeptTargets.count(emission, targets)
                        + ", dtype=6)");
        emission.line("torch.copy_(torch.select(" + sums.variable() + ", 0, 0), torch.sum(torch.eq("
                + answers.variable() + ", " + wanted.variable() + ")))");
        return sums;
    }
}
