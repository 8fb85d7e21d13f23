package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** Dropout (Srivastava et al. 2014): in training each number is zero with this probability, the rest scaled up. */
record Dropout(double probability, boolean channels) implements Layer {

    static final LayerType TYPE = LayerType.named("dropout")
            .group("Regularization")
            .summary(
                    "In training, makes a random part of the numbers zero and scales the rest up by 1/(1-p). Otherwise it"
                            + " changes nothing.")
            .shapes("any; unchanged")
            .example("dropout 0.5")
            .size("p", Kind.fraction(), "0.5", "the part that becomes zero")
            .flag("channels", "drops whole channels of an image")
            .creates(arguments -> new Dropout(arguments.number("p"), arguments.yes("channels")));

    @Override
    public boolean causal() {
        return !channels;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        if (channels && inputs.get(0).rank() != 3) {
            throw new ShapeException("dropout of channels needs an image (channels, height, width).");
        }
        return inputs.get(0);
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Value input = inputs.get(0);
        String operation = channels ? "torch.feature_dropout" : "torch.dropout";
        return emission.call(operation, input.shape(), input, probability, Emission.TRAINING);
    }
}
