package glia.networks.training.losses;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * For each sample of a batch, how much its farthest neighbour of its own class is not a margin nearer than the nearest
 * of another: the batch-hard triplet loss (Hermans et al. 2017, equation 5; Schroff et al. 2015).
 *
 * @param margin above 0
 */
public record Triplet(double margin) implements Loss {

    /** @throws IllegalArgumentException if the margin is not above 0 */
    public Triplet {
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
        String distances = Margins.distances(emission, output).variable();
        String same = Margins.same(emission, targets).variable();
        String farthest = "torch.amax(torch.masked_fill(" + distances + ", torch.logical_not(" + same + "), 0), [1])";
        // A batch of one class has no sample to be far from; then nothing is to be learned.
        String nearest = "torch.amin(torch.masked_fill(" + distances + ", " + same + ", 1e30), [1])";
        return emission.assign(
                Shape.of(),
                "torch.mean(torch.relu(torch.add(torch.sub(" + farthest + ", " + nearest + "), "
                        + Emission.decimal(margin) + ")))");
    }
}
