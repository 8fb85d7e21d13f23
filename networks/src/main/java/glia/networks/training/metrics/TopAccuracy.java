package glia.networks.training.metrics;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * The share of samples whose right class is among the {@code k} highest scores, 0 to 1.
 *
 * @param k 1 or more
 */
public record TopAccuracy(int k) implements Share {

    /** @throws IllegalArgumentException if k is below 1 */
    public TopAccuracy {
        if (k < 1) {
            throw new IllegalArgumentException("top-k takes a k of 1 or more, found " + k);
        }
    }

    @Override
    public String label() {
        return "top-" + k + " accuracy";
    }

    @Override
    public void check(Shape output, Shape target) {
        if (output.rank() == 0 || output.size(-1) < k || output.count() == target.count()) {
            throw new ShapeException(label() + " needs at least " + k + " classes, the network gives " + output);
        }
    }

    @Override
    public Value emitSums(Emission emission, Value output, Value targets) {
        int classes = output.shape().size(-1);
        Value rows = emission.call("torch.reshape", Shape.of(classes), output, new int[] {-1, classes});
        String best = emission.fresh();
        emission.line(
                emission.fresh() + ", " + best + ", = torch.topk(" + rows.variable() + ", " + k + ", -1, True, True)");
        Value wanted = Answers.flat(emission, targets);
        Value right = emission.assign(
                Shape.of(), "torch.sum(torch.eq(" + best + ", torch.unsqueeze(" + wanted.variable() + ", 1)))");
        return Answers.vector(emission, right, Answers.asked(emission, targets));
    }
}
