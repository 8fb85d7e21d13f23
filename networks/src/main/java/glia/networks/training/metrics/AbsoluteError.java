package glia.networks.training.metrics;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/** The mean absolute error, in the target's own unit. */
public record AbsoluteError() implements Metric {

    @Override
    public String label() {
        return "mean absolute error";
    }

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public long countPerSample(Shape output, Shape target) {
        return target.count();
    }

    @Override
    public Value emitSum(Emission emission, Value output, Value targets) {
        Shape single = Shape.of();
        Value given = emission.call("torch.reshape", single, output, new int[] {-1});
        Value wanted = emission.call("torch.reshape", single, targets, new int[] {-1});
        Value difference = emission.call("torch.sub", single, given, wanted);
        return emission.call("torch.sum", single, emission.call("torch.abs", single, difference));
    }
}
