package glia.networks.training.schedules;

import glia.networks.training.Epoch;

/**
 * Multiplies the rate by a number whenever the loss, the validation part's where there is one, has not become smaller
 * for more than so many epochs.
 *
 * @param patience epochs without progress that are borne, 0 or more
 * @param by what the rate is then multiplied by, above 0 and below 1
 */
public record ReduceOnPlateau(int patience, double by) implements Schedule {
    /** Progress smaller than this part of the best loss is none, as in PyTorch. */
    private static final double THRESHOLD = 1e-4;

    /** @throws IllegalArgumentException if a value is out of its range */
    public ReduceOnPlateau {
        if (patience < 0 || !(by > 0 && by < 1)) {
            throw new IllegalArgumentException("A plateau schedule takes a patience of 0 or more and a factor above 0"
                    + " and below 1, found " + patience + " and " + by);
        }
    }

    @Override
    public double factor(Moment moment) {
        double factor = 1;
        double best = Double.POSITIVE_INFINITY;
        int without = 0;
        for (Epoch epoch : moment.epochs()) {
            double loss = epoch.heldOutLoss();
            if (loss < best * (1 - THRESHOLD) || Double.isInfinite(best) && Double.isFinite(loss)) {
                best = loss;
                without = 0;
            } else if (++without > patience) {
                factor *= by;
                without = 0;
            }
        }
        return factor;
    }
}
