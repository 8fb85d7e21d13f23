package glia.networks.training.losses;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The negative logarithm of the probability given to the right class (Bishop 2006, section 4.3.4). Takes logits
 * {@code [batch, classes]}, or {@code [batch, steps, classes]} for a class at every time step: then it is the mean over
 * the steps whose target is not {@link Samples#IGNORED}, and 0 where none is.
 *
 * @param probabilities whether the network already ends in a softmax, so that it gives probabilities, not logits
 * @param labelSmoothing how much of the target's weight is spread over all classes, 0 to 1 (Szegedy et al. 2016, section 7)
 * @param classWeights how much each class counts, above 0 each; empty if all count the same
 */
public record CrossEntropy(boolean probabilities, double labelSmoothing, List<Double> classWeights) implements Loss {
    /** {@code torch.cross_entropy_loss}'s code for the mean over a batch. */
    static final int MEAN = 1;

    static final int SUM = 2;

    /** @throws IllegalArgumentException if the smoothing is not in 0 to 1 or a weight is not above 0 */
    public CrossEntropy {
        if (!(labelSmoothing >= 0 && labelSmoothing <= 1)) {
            throw new IllegalArgumentException("Label smoothing is 0 to 1, found " + labelSmoothing);
        }
        classWeights = List.copyOf(classWeights);
        if (classWeights.stream().anyMatch(weight -> !(weight > 0) || weight.isInfinite())) {
            throw new IllegalArgumentException("Class weights are above 0, found " + classWeights);
        }
    }

    public CrossEntropy(boolean probabilities, double labelSmoothing) {
        this(probabilities, labelSmoothing, List.of());
    }

    public CrossEntropy() {
        this(false, 0);
    }

    @Override
    public Loss after(String lastLayer) {
        return new CrossEntropy(lastLayer.equals("softmax"), labelSmoothing, classWeights);
    }

    @Override
    public Loss weighed(List<Double> weights) {
        return new CrossEntropy(probabilities, labelSmoothing, weights);
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
        if (output.size(-1) < 2) {
            throw new ShapeException("the network gives one score; cross-entropy needs one for each class. End with"
                    + " 'dense 2' for two classes, or take 'binary'");
        }
        if (!classWeights.isEmpty() && classWeights.size() != output.size(-1)) {
            throw new ShapeException(
                    "there are " + classWeights.size() + " class weights for " + output.size(-1) + " classes");
        }
    }

    @Override
    public Value emit(Emission emission, Value output, Value targets) {
        Shape single = Shape.of();
        int classes = output.shape().size(-1);
        Value rows = emission.call("torch.reshape", Shape.of(classes), output, new int[] {-1, classes});
        Value labels = emission.call("torch.reshape", single, targets, new int[] {-1});
        if (probabilities) {
            // The logarithm of probabilities is the logits up to a constant, which cross-entropy does not see.
            rows = emission.call(
                    "torch.log", rows.shape(), emission.call("torch.clamp_min", rows.shape(), rows, 1e-12));
        }
        Value weights = weights(emission, rows);
        boolean steps = targets.shape().rank() > 0;
        Value loss = emission.call(
                "torch.cross_entropy_loss",
                single,
                rows,
                labels,
                weights,
                steps ? SUM : MEAN,
                (int) Samples.IGNORED,
                labelSmoothing);
        // The mean of nothing is not a number; here it is to be 0, with a gradient of 0.
        return steps
                ? emission.assign(
                        single, "torch.div(" + loss.variable() + ", max(" + emitWeight(emission, targets) + ", 1e-30))")
                : loss;
    }

    @Override
    public boolean ignores() {
        return true;
    }

    /** As many as are not ignored, each with the weight of its class. */
    @Override
    public String emitWeight(Emission emission, Value targets) {
        if (classWeights.isEmpty()) {
            return targets.shape().rank() == 0
                    ? Loss.super.emitWeight(emission, targets)
                    : KeptTargets.count(emission, targets);
        }
        String weight = emission.fresh();
        String labels = emission.call("torch.reshape", Shape.of(), targets, new int[] {-1})
                .variable();
        String counted = emission.assign(
                        Shape.of(),
                        "torch.index_select(torch.type_as(" + list() + ", torch.to(" + labels
                                + ", 6, False, False, None)), 0, torch.clamp_min(" + labels + ", 0))")
                .variable();
        emission.line(weight + " = float(torch.sum(torch.mul(" + counted + ", torch.ge(" + labels + ", 0))))");
        return weight;
    }

    private String list() {
        return classWeights.stream().map(Emission::decimal).collect(Collectors.joining(", ", "torch.tensor([", "])"));
    }

    private Value weights(Emission emission, Value like) {
        if (classWeights.isEmpty()) {
            return null;
        }
        return emission.assign(
                Shape.of(classWeights.size()), "torch.to(" + list() + ", " + like.variable() + ", False, False, None)");
    }
}
