package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Initialization;
import glia.networks.Layer;
import glia.networks.Parameter;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** A leaky ReLU that learns its slope, one for each channel (He et al. 2015). */
record Prelu() implements Layer {

    static final LayerType TYPE = Activations.activation(
                    "prelu",
                    "x above 0, a learned slope times x below, one slope a channel, 0.25 at first (He et al. 2015).")
            .creates(arguments -> new Prelu());

    @Override
    public Shape outputShape(List<Shape> inputs) {
        channels(inputs.get(0));
        return inputs.get(0);
    }

    private static int channels(Shape shape) {
        return shape.rank() == 1 ? shape.size(0) : Spatial.of(shape, "prelu").channels();
    }

    @Override
    public List<Parameter> parameters(List<Shape> inputs) {
        return List.of(new Parameter("weight", Shape.of(channels(inputs.get(0))), Initialization.constant(0.25)));
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Shape shape = inputs.get(0).shape();
        Value weight = emission.parameter(parameters(List.of(shape)).get(0));
        if (shape.rank() != 2) {
            return emission.call("torch.prelu", shape, inputs.get(0), weight);
        }
        Spatial spatial = Spatial.of(shape, "prelu");
        Value input = spatial.channelsFirst(emission, inputs.get(0));
        return spatial.back(emission, emission.call("torch.prelu", input.shape(), input, weight), shape);
    }
}
