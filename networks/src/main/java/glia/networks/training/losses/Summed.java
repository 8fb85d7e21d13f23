package glia.networks.training.losses;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;
import java.util.Objects;

/**
 * A loss that is a mean over all numbers of all samples, as a sum over the numbers of a sample and a mean over samples.
 * Beside a divergence in the same unit it makes a bound on the evidence: the cross-entropy of yes-or-no answers in nats.
 */
public record Summed(Loss loss) implements Loss {
    public Summed {
        Objects.requireNonNull(loss);
    }

    @Override
    public String label() {
        return loss.label() + ", summed over a sample";
    }

    @Override
    public boolean takesClasses() {
        return loss.takesClasses();
    }

    @Override
    public void check(Shape output, Shape target) {
        loss.check(output, target);
    }

    @Override
    public Value emit(Emission emission, Value output, Value targets) {
        Value mean = loss.emit(emission, output, targets);
        if (loss.takesClasses()) {
            String numbers = loss.emitWeight(emission, targets);
            return emission.assign(
                    Shape.of(),
                    "torch.mul(" + mean.variable() + ", " + numbers + " / float(torch.size(" + targets.variable()
                            + ", 0)))");
        }
        return emission.call("torch.mul", Shape.of(), mean, output.shape().count());
    }

    @Override
    public boolean ignores() {
        return loss.ignores();
    }

    @Override
    public Loss after(String lastLayer) {
        return new Summed(loss.after(lastLayer));
    }

    @Override
    public Loss weighed(List<Double> classWeights) {
        return new Summed(loss.weighed(classWeights));
    }
}
