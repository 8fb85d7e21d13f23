package glia.networks.training.losses;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * Over all triplets of a batch, a sample, another of its class and one of another class: how much the second is not a
 * margin nearer than the third, mean over those where it is not (Hermans et al. 2017, equation 6 and section 3.2). Unlike
 * {@link Triplet}, it learns from the first step on. It takes memory by the cube of the batch.
 *
 * @param margin above 0
 */
public record AllTriplets(double margin) implements Loss {

    /** @throws IllegalArgumentException if the margin is not above 0 */
    public AllTriplets {
        Margins.check(margin);
    }

    @Override
    public String label() {
        return "triplet";
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
        Margins.checkEmbedding("triplet loss", output, target);
    }

    @Override
    public Value emit(Emission emission, Value output, Value targets) {
        Shape shape = Shape.of();
        String distances = Margins.distances(emission, output).variable();
        String same = Margins.same(emission, targets).variable();
        String self = emission.assign(
                        shape,
                        "torch.to(torch.diag_embed(torch.ones_like(torch.select(" + distances
                                + ", 1, 0))), 11, False, False, None)")
                .variable();
        String positive = "torch.unsqueeze(torch.logical_and(" + same + ", torch.logical_not(" + self + ")), 2)";
        String negative = "torch.unsqueeze(torch.logical_not(" + same + "), 1)";
        String missing = "torch.relu(torch.add(torch.sub(torch.unsqueeze(" + distances + ", 2), torch.unsqueeze("
                + distances + ", 1)), " + Emission.decimal(margin) + "))";
        String counted = emission.assign(
                        shape,
                        "torch.mul(" + missing + ", torch.to(torch.logical_and(" + positive + ", " + negative
                                + "), 6, False, False, None))")
                .variable();
        // A batch in which every triplet is as it should be has nothing to learn from.
        return emission.assign(
                shape,
                "torch.div(torch.sum(" + counted + "), torch.clamp_min(torch.sum(torch.gt(" + counted + ", 0)), 1))");
    }
}
