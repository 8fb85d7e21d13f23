package glia.networks.training.metrics;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * The share of sequences that are right from end to end, 0 to 1, where nobody knows at which steps their labels stand: the
 * highest class of each step, repetitions told once and blanks left out (Graves et al. 2006, section 3.2). Class 0 is the
 * blank, as for {@link glia.networks.training.losses.Ctc}.
 */
public record BestPath() implements Share {

    @Override
    public String label() {
        return "exact match";
    }

    @Override
    public void check(Shape output, Shape target) {
        if (output.rank() != 2 || target.rank() != 1 || target.size(0) > output.size(0)) {
            throw new ShapeException(
                    "the network gives " + output + " for a target " + target
                            + "; a best path needs scores of every class at each of at least as many steps as there are labels");
        }
    }

    @Override
    public Value emitSums(Emission emission, Value output, Value targets) {
        Shape row = Shape.of(output.shape().size(0));
        int steps = row.size(0);
        String best = emission.call("torch.argmax", row, output, -1, false).variable();
        String before = "torch.constant_pad_nd(torch.slice(" + best + ", 1, 0, " + (steps - 1) + ", 1), [1, 0], -1)";
        String told = emission.assign(
                        row, "torch.logical_and(torch.ne(" + best + ", 0), torch.ne(" + best + ", " + before + "))")
                .variable();
        // What is not told goes to a place behind the last, which is cut off.
        String places = "torch.masked_fill(torch.sub(torch.cumsum(torch.to(" + told
                + ", 4, False, False, None), 1), 1), torch.logical_not(" + told + "), " + steps + ")";
        String written = "torch.slice(torch.scatter(torch.zeros_like(torch.constant_pad_nd(" + best
                + ", [0, 1], 0)), 1, " + places + ", " + best + "), 1, 0, " + steps + ", 1)";
        String wanted = "torch.constant_pad_nd(" + targets.variable() + ", [0, "
                + (steps - targets.shape().size(0)) + "], 0)";
        Value right = emission.assign(Shape.of(), "torch.sum(torch.all(torch.eq(" + written + ", " + wanted + "), 1))");
        return Answers.vector(
                emission,
                right,
                emission.assign(Shape.of(), "torch.sum(torch.ge(torch.select(" + targets.variable() + ", 1, 0), 0))"));
    }
}
