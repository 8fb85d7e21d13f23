package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** Numbers that are positive and sum to 1: over the channels of an image, the last axis otherwise. */
record Softmax(boolean logarithm) implements Layer {

    static final LayerType TYPE = Activations.activation(
                    "softmax",
                    "exp(x) over its sum: positive, summing to 1 over the channels of an image, over the last axis"
                            + " otherwise. Training for classes applies it by itself; the last layer needs none.")
            .flag("log", "gives the logarithm")
            .creates(arguments -> new Softmax(arguments.yes("log")));

    @Override
    public boolean causal() {
        return true;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Shape shape = inputs.get(0).shape();
        String operation = logarithm ? "torch.log_softmax" : "torch.softmax";
        return emission.call(operation, shape, inputs.get(0), shape.rank() == 3 ? 1 : -1);
    }
}
