package glia.networks.training;

/** Means over an epoch, right over batches of unequal size. */
final class EpochSums {
    private double loss;
    private double metric;
    private long samples;
    private long counted;

    void add(double meanLoss, double metricSum, int batch, long countPerSample) {
        loss += meanLoss * batch;
        metric += metricSum;
        samples += batch;
        counted += batch * countPerSample;
    }

    double loss() {
        return loss / samples;
    }

    double metric() {
        return metric / counted;
    }
}
