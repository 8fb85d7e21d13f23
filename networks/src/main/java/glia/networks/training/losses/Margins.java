package glia.networks.training.losses;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/** What the losses on distances between samples share. */
final class Margins {
    private Margins() {}

    static void check(double margin) {
        if (!(margin > 0) || Double.isInfinite(margin)) {
            throw new IllegalArgumentException("A margin is above 0, found " + margin);
        }
    }

    static void checkEmbedding(String loss, Shape output, Shape target) {
        if (output.rank() != 1 || target.rank() != 0) {
            throw new ShapeException("the network gives " + output + " for a target " + target + "; " + loss
                    + " needs a vector for each sample, whose class is its target. End with 'flatten' or 'dense'");
        }
    }

    /** {@code [batch, batch]}: Euclidean distances between the outputs of a batch, with a root that has a gradient. */
    static Value distances(Emission emission, Value output) {
        String x = output.variable();
        String differences = "torch.sub(torch.unsqueeze(" + x + ", 1), torch.unsqueeze(" + x + ", 0))";
        return emission.assign(
                Shape.of(), "torch.sqrt(torch.clamp_min(torch.sum(torch.square(" + differences + "), [-1]), 1e-12))");
    }

    /** {@code [batch, batch]}: whether two samples are of one class. */
    static Value same(Emission emission, Value targets) {
        String t = targets.variable();
        return emission.assign(Shape.of(), "torch.eq(torch.unsqueeze(" + t + ", 1), torch.unsqueeze(" + t + ", 0))");
    }
}
