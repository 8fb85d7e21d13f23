package glia.networks.training;

import glia.networks.training.metrics.Metric;

/** Sums over an epoch, from which means come out right over batches of unequal size. */
final class EpochSums {
    private final Metric metric;
    private final double[] sums;
    private double loss;
    private long samples;

    EpochSums(Metric metric, int count) {
        this.metric = metric;
        this.sums = new double[count];
    }

    /** @param state what {@link #state} gave */
    EpochSums(Metric metric, double[] state) {
        this(metric, state.length - 2);
        loss = state[0];
        samples = (long) state[1];
        System.arraycopy(state, 2, sums, 0, sums.length);
    }

    /** All of it, to go on from. */
    double[] state() {
        double[] state = new double[sums.length + 2];
        state[0] = loss;
        state[1] = samples;
        System.arraycopy(sums, 0, state, 2, sums.length);
        return state;
    }

    void add(double meanLoss, float[] measured, int from, int batch) {
        loss += meanLoss * batch;
        samples += batch;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += measured[from + i];
        }
    }

    double loss() {
        return loss / samples;
    }

    double metric() {
        return metric.value(sums);
    }
}
