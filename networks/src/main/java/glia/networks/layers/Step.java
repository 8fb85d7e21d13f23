package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/**
 * The perceptron's activation (Rosenblatt 1958): 1 above 0, else 0. It has no useful slope, so gradients pass through
 * as if it were not there (the straight-through estimator, Bengio et al. 2013), which with half the squared error gives
 * {@code (output - target) * input}: the perceptron's own learning rule.
 */
record Step() implements Layer {

    static final LayerType TYPE = Activations.activation(
                    "step",
                    "The perceptron's: 1 above 0, else 0. Gradients pass through as if it were not there, which with half"
                            + " the squared error is the perceptron's learning rule.")
            .example("dense 1 step")
            .creates(arguments -> new Step());

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Value input = inputs.get(0);
        Shape shape = input.shape();
        Value zeros = emission.call("torch.zeros_like", shape, input);
        Value detached = emission.call("torch.detach", shape, input);
        Value steps = emission.call("torch.heaviside", shape, detached, zeros);
        // Exactly 0 forward, exactly the incoming gradient backward.
        Value slope = emission.call("torch.sub", shape, input, detached);
        return emission.call("torch.add", shape, steps, slope);
    }
}
