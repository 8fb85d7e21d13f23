package glia.networks.training;

import glia.networks.training.metrics.Metric;

/** Sums over an epoch, from which means come out right over batches of unequal size. */
final class EpochSums {
    private final Metric metric;
    private final double[] sums;
    private double loss;
    private double weight;

    EpochSums(Metric metric, int count) {
        this.metric = metric;
        this.sums = new double[count];
    }

    /** @param state what {@link #state} gave */
    EpochSums(Metric metric, double[] state) {
        this(metric, state.length - 2);
        loss = state[0];
        weight = state[1];
        System.arraycopy(state, 2, sums, 0, sums.length);
    }

    /** All of it, to go on from. */
    double[] state() {
        double[] state = new double[sums.length + 2];
        state[0] = loss;
        state[1] = weight;
        System.arraycopy(sums, 0, state, 2, sums.length);
        return state;
    }

    /** @param batchWeight how much the batch's mean counts: the number of its samples, or of its targets that are asked */
    void add(double meanLoss, double batchWeight, float[] measured, int from) {
        loss += meanLoss * batchWeight;
        weight += batchWeight;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += measured[from + i];
        }
    }

    double loss() {
        return weight == 0 ? 0 : loss / weight;
    }

    double metric() {
        return metric.value(sums);
    }
}
