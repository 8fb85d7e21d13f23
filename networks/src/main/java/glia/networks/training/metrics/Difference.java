package glia.networks.training.metrics;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/** How far numbers are from the numbers they should be, over all outputs together. */
public enum Difference implements Metric {
    /** The mean absolute error, in the target's own unit. */
    MEAN_ABSOLUTE_ERROR("mean absolute error", false),
    /** The root of the mean squared error, in the target's own unit. */
    ROOT_MEAN_SQUARED_ERROR("root mean squared error", false),
    /** The share of the targets' variance that is explained: 1 is perfect, 0 no better than their mean. */
    R2("R2", true);

    private final String label;
    private final boolean higherIsBetter;

    Difference(String label, boolean higherIsBetter) {
        this.label = label;
        this.higherIsBetter = higherIsBetter;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    @Override
    public void check(Shape output, Shape target) {
        if (output.count() != target.count()) {
            throw new ShapeException(
                    label + " needs as many numbers as the target has; the network gives " + output + " for " + target);
        }
    }

    @Override
    public int sums(Shape output, Shape target) {
        return 7;
    }

    @Override
    public Value emitSums(Emission emission, Value output, Value targets) {
        Shape single = Shape.of();
        Value given = Answers.flat(emission, output);
        Value wanted = Answers.flat(emission, targets);
        Value difference = emission.call("torch.sub", single, given, wanted);
        Value precise = emission.assign(single, "torch.to(" + wanted.variable() + ", 7, False, False, None)");
        Value sum = emission.call("torch.sum", single, precise);
        Value squares = emission.call("torch.sum", single, emission.call("torch.square", single, precise));
        return Answers.vector(
                emission,
                emission.call("torch.sum", single, emission.call("torch.abs", single, difference)),
                emission.call("torch.sum", single, emission.call("torch.square", single, difference)),
                sum,
                rest(emission, sum),
                squares,
                rest(emission, squares),
                Answers.count(emission, wanted));
    }

    /**
     * What a number of 64 bits loses in 32: the variance of targets far from zero, such as years, is the small difference of
     * large sums.
     */
    private static Value rest(Emission emission, Value number) {
        return emission.assign(
                Shape.of(),
                "torch.sub(" + number.variable() + ", torch.to(torch.to(" + number.variable()
                        + ", 6, False, False, None), 7, False, False, None))");
    }

    @Override
    public double value(double[] sums) {
        double count = sums[6];
        double sum = sums[2] + sums[3];
        double squares = sums[4] + sums[5];
        return switch (this) {
            case MEAN_ABSOLUTE_ERROR -> sums[0] / count;
            case ROOT_MEAN_SQUARED_ERROR -> Math.sqrt(sums[1] / count);
            case R2 -> 1 - sums[1] / (squares - sum * sum / count);
        };
    }
}
