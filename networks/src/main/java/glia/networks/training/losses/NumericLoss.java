package glia.networks.training.losses;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/** Losses that measure how far numbers are from the numbers they should be. */
public enum NumericLoss implements Loss {
    /** Mean of squared differences. */
    MEAN_SQUARED_ERROR("mean squared error", "torch.mse_loss"),
    /** Mean of absolute differences. */
    MEAN_ABSOLUTE_ERROR("mean absolute error", "torch.l1_loss"),
    /** Squared near zero, absolute beyond 1 (Huber 1964). */
    HUBER("Huber", "torch.huber_loss");

    private final String label;
    private final String operation;

    NumericLoss(String label, String operation) {
        this.label = label;
        this.operation = operation;
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
        return emission.call(operation, Shape.of(), output, wanted, CrossEntropy.MEAN);
    }

    @Override
    public String label() {
        return label;
    }
}
