package glia.networks.training.losses;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * Pulls samples of one class together and pushes others apart: over all pairs of a batch, half the squared distance of
 * two of a class, and half of {@code max(0, margin - distance)} squared of two that are not (Hadsell et al. 2006,
 * equation 4).
 *
 * @param margin how far apart is far enough, above 0
 */
public record Contrastive(double margin) implements Loss {

    /** @throws IllegalArgumentException if the margin is not above 0 */
    public Contrastive {
        Margins.check(margin);
    }

    @Override
    public String label() {
        return "contrastive";
    }

    @Override
    public boolean embeds() {
        return true;
    }

    @Override
    public boolean takesClasses() {
        return true;
    }

    @Override
    public void check(Shape output, Shape target) {
        Margins.checkEmbedding("contrastive loss", output, target);
    }

    @Override
    public Value emit(Emission emission, Value output, Value targets) {
        String distances = Margins.distances(emission, output).variable();
        String same = Margins.same(emission, targets).variable();
        String pairs = emission.assign(
                        Shape.of(),
                        "torch.where(" + same + ", torch.square(" + distances
                                + "), torch.square(torch.relu(torch.rsub(" + distances + ", " + Emission.decimal(margin)
                                + "))))")
                .variable();
        // Each pair once: above the diagonal.
        return emission.assign(
                Shape.of(),
                "torch.div(torch.sum(torch.triu(" + pairs + ", 1)), float(max(1, torch.size(" + pairs
                        + ", 0) * (torch.size(" + pairs + ", 0) - 1))))");
    }
}
