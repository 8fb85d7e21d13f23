package glia.networks.training.metrics;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * The share of samples whose nearest neighbour in the batch is of their own class, by the distance of what the network
 * makes of them: recall at 1 (Jegou et al. 2011). A larger batch has nearer neighbours.
 */
public record NearestNeighbour() implements Share {

    @Override
    public String label() {
        return "recall@1";
    }

    @Override
    public void check(Shape output, Shape target) {
        if (output.rank() != 1 || target.rank() != 0) {
            throw new ShapeException(
                    "recall@1 needs a vector for each sample, whose class is its target; the network gives " + output
                            + " for a target " + target);
        }
    }

    @Override
    public Value emitSums(Emission emission, Value output, Value targets) {
        Shape single = Shape.of();
        String x = output.variable();
        String between =
                emission.assign(single, "torch.cdist(" + x + ", " + x + ", 2.)").variable();
        emission.line("torch.fill_diagonal_(" + between + ", " + Emission.decimal(Double.POSITIVE_INFINITY) + ")");
        String nearest =
                emission.assign(single, "torch.argmin(" + between + ", 1)").variable();
        Value right = emission.assign(
                single,
                "torch.sum(torch.eq(torch.index_select(" + targets.variable() + ", 0, " + nearest + "), "
                        + targets.variable() + "))");
        return Answers.vector(emission, right, Answers.asked(emission, targets));
    }
}
