package glia.networks.training.metrics;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.training.losses.Loss;
import java.util.Objects;

/** What the output alone costs, where layers add to the loss: an autoencoder's error without its divergence. */
public record OutputLoss(Loss loss) implements Mean {
    /** Its label. */
    public static final String LABEL = "reconstruction";

    public OutputLoss {
        Objects.requireNonNull(loss);
    }

    @Override
    public String label() {
        return LABEL;
    }

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public Value emitSums(Emission emission, Value output, Value targets) {
        Value samples = emission.assign(
                Shape.of(),
                "torch.new_full(" + output.variable() + ", annotate(List[int], []), "
                        + loss.emitWeight(emission, targets) + ", dtype=6)");
        Value mean = loss.emit(emission, output, targets);
        return Answers.vector(emission, emission.call("torch.mul", Shape.of(), mean, samples), samples);
    }
}
