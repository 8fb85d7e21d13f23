package glia.networks.training.losses;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * What the right answer's score lacks to beat the wrong ones by a margin: for one score {@code max(0, margin - y s)}
 * with y = -1 or 1 (Cortes and Vapnik 1995), for a score per class the mean over the wrong ones of {@code max(0, margin
 * - s_right + s_wrong)} (Weston and Watkins 1999).
 *
 * @param margin above 0
 */
public record Hinge(double margin) implements Loss {

    /** @throws IllegalArgumentException if the margin is not above 0 */
    public Hinge {
        Margins.check(margin);
    }

    @Override
    public String label() {
        return "hinge";
    }

    @Override
    public boolean takesClasses() {
        return true;
    }

    @Override
    public void check(Shape output, Shape target) {
        if (target.rank() != 0 || output.rank() > 1) {
            throw new ShapeException("the network gives " + output + " for a target " + target
                    + "; hinge loss needs one score, or one for each class");
        }
    }

    @Override
    public Value emit(Emission emission, Value output, Value targets) {
        Shape single = Shape.of();
        if (output.shape().count() > 1) {
            return emission.call(
                    "torch.multi_margin_loss", single, output, targets, 1, margin, null, CrossEntropy.MEAN);
        }
        return emission.assign(
                single,
                "torch.mean(torch.relu(torch.rsub(torch.mul(torch.reshape(" + output.variable()
                        + ", [-1]), torch.sub(torch.mul(torch.reshape(" + targets.variable() + ", [-1]), 2), 1)), "
                        + Emission.decimal(margin) + ")))");
    }
}
