package glia.networks.training.metrics;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.training.losses.KeptTargets;

/**
 * The share of sequences that are right at every step that is asked, 0 to 1. Of a decoder that is given the right target
 * so far it is also the share that it would write by itself, always taking the most probable token: as long as all are
 * right, what it wrote is what it is given.
 */
public record ExactMatch() implements Share {

    @Override
    public String label() {
        return "exact match";
    }

    @Override
    public void check(Shape output, Shape target) {
        if (target.rank() == 0 || output.rank() != target.rank() + 1) {
            throw new ShapeException("exact match needs the scores of every class at each step; the network gives "
                    + output + " for a target " + target);
        }
    }

    @Override
    public Value emitSums(Emission emission, Value output, Value targets) {
        Shape single = Shape.of();
        int steps = (int) targets.shape().count();
        String kept = KeptTargets.emit(emission, targets).variable();
        String wrong = emission.assign(
                        targets.shape(),
                        "torch.logical_and(" + kept + ", torch.ne(torch.argmax(" + output.variable() + ", -1, False), "
                                + targets.variable() + "))")
                .variable();
        String asked = any(emission, kept, steps);
        Value right = emission.assign(
                single,
                "torch.sum(torch.logical_and(" + asked + ", torch.logical_not(" + any(emission, wrong, steps) + ")))");
        return Answers.vector(emission, right, emission.assign(single, "torch.sum(" + asked + ")"));
    }

    /** For each sample whether this is so at any step. */
    private static String any(Emission emission, String steps, int count) {
        return emission.assign(Shape.of(), "torch.any(torch.reshape(" + steps + ", [-1, " + count + "]), 1)")
                .variable();
    }
}
