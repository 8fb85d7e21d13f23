package glia.networks.training.losses;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/**
 * The negative logarithm of the probability given to the right class (Bishop 2006, section 4.3.4). Takes logits
 * {@code [batch, classes]}, or {@code [batch, steps, classes]} for a class at every time step.
 *
 * @param probabilities whether the network already ends in a softmax, so that it gives probabilities, not logits
 * @param labelSmoothing how much of the target's weight is spread over all classes, 0 to 1 (Szegedy et al. 2016, section 7)
 */
public record CrossEntropy(boolean probabilities, double labelSmoothing) implements Loss {
    /** {@code torch.cross_entropy_loss}'s code for the mean over a batch. */
    static final int MEAN = 1;

    private static final int NO_CLASS_IGNORED = -100;

    /** @throws IllegalArgumentException if the smoothing is not in 0 to 1 */
    public CrossEntropy {
        if (!(labelSmoothing >= 0 && labelSmoothing <= 1)) {
            throw new IllegalArgumentException("Label smoothing is 0 to 1, found " + labelSmoothing);
        }
    }

    public CrossEntropy() {
        this(false, 0);
    }

    @Override
    public String label() {
        return "cross-entropy";
    }

    @Override
    public boolean takesClasses() {
        return true;
    }

    @Override
    public void check(Shape output, Shape target) {
        List<Integer> places = output.rank() == 0 ? List.of() : output.sizes().subList(0, output.rank() - 1);
        if (output.rank() == 0 || !places.equals(target.sizes())) {
            throw new ShapeException("the network gives " + output + " for a target " + target
                    + "; cross-entropy needs one score for each class, so " + target.sizes()
                    + " followed by the number of classes. End with 'dense' and that number"
                    + (target.rank() > 0 ? " inside 'each { }'" : ""));
        }
    }

    @Override
    public Value emit(Emission emission, Value output, Value targets) {
        Shape single = Shape.of();
        int classes = output.shape().size(-1);
        Value rows = emission.call("torch.reshape", Shape.of(classes), output, new int[] {-1, classes});
        Value labels = emission.call("torch.reshape", single, targets, new int[] {-1});
        if (probabilities) {
            Value logarithms = emission.call(
                    "torch.log", rows.shape(), emission.call("torch.clamp_min", rows.shape(), rows, 1e-12));
            return emission.call("torch.nll_loss", single, logarithms, labels, null, MEAN, NO_CLASS_IGNORED);
        }
        return emission.call(
                "torch.cross_entropy_loss", single, rows, labels, null, MEAN, NO_CLASS_IGNORED, labelSmoothing);
    }
}
