package glia.networks.training.metrics;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/** The share of answers that are right, 0 to 1: the class with the highest score, or the sign of a single number. */
public record Accuracy(double threshold) implements Metric {

    public Accuracy() {
        this(0);
    }

    @Override
    public String label() {
        return "accuracy";
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public long countPerSample(Shape output, Shape target) {
        return target.count();
    }

    @Override
    public Value emitSum(Emission emission, Value output, Value targets) {
        Shape single = Shape.of();
        boolean binary = output.shape().count() == targets.shape().count();
        Value answers = binary
                ? emission.call("torch.gt", output.shape(), output, threshold)
                : emission.call("torch.argmax", targets.shape(), output, -1, false);
        Value flat = emission.call("torch.reshape", single, answers, new int[] {-1});
        Value wanted = emission.call("torch.reshape", single, targets, new int[] {-1});
        return emission.call("torch.sum", single, emission.call("torch.eq", single, flat, wanted));
    }
}
