package glia.networks.training.losses;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Losses that measure how far numbers are from the numbers they should be.
 *
 * @param operation of the native library, which takes {@code numbers} behind what it compares
 */
public record NumericLoss(String label, String operation, List<Double> numbers) implements Loss {
    /** Mean of squared differences. */
    public static final NumericLoss MEAN_SQUARED_ERROR =
            new NumericLoss("mean squared error", "torch.mse_loss", List.of());
    /** Mean of absolute differences. */
    public static final NumericLoss MEAN_ABSOLUTE_ERROR =
            new NumericLoss("mean absolute error", "torch.l1_loss", List.of());

    public NumericLoss {
        numbers = List.copyOf(numbers);
    }

    /**
     * Half the squared difference near zero, from {@code delta} on as steep as there (Huber 1964).
     *
     * @param delta above 0
     * @throws IllegalArgumentException if it is not
     */
    public static NumericLoss huber(double delta) {
        if (!(delta > 0) || Double.isInfinite(delta)) {
            throw new IllegalArgumentException("Huber's delta is above 0, found " + delta);
        }
        return new NumericLoss("Huber", "torch.huber_loss", List.of(delta));
    }

    @Override
    public boolean takesClasses() {
        return false;
    }

    @Override
    public void check(Shape output, Shape target) {
        if (output.count() != target.count()) {
            throw new ShapeException("the network gives " + output + " for a target " + target + "; " + label
                    + " needs as many numbers as the target has. End with 'dense " + target.count() + "'");
        }
    }

    @Override
    public Value emit(Emission emission, Value output, Value targets) {
        Value wanted = emission.assign(
                output.shape(), "torch.reshape(" + targets.variable() + ", torch.size(" + output.variable() + "))");
        List<Object> arguments = new ArrayList<>(List.of(output, wanted, CrossEntropy.MEAN));
        arguments.addAll(numbers);
        return emission.call(operation, Shape.of(), arguments.toArray());
    }
}
