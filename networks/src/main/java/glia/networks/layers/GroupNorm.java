package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Initialization;
import glia.networks.Layer;
import glia.networks.Parameter;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** Group normalization (Wu and He 2018): groups of a sample's channels have mean 0 and variance 1. */
record GroupNorm(int groups, double epsilon) implements Layer {

    static final LayerType TYPE = LayerType.named("groupnorm")
            .group("Normalization")
            .summary(
                    "Gives each group of a sample's channels mean 0 and variance 1, then scales and shifts each channel by"
                            + " what it learns. Weight starts at 1, bias at 0.")
            .shapes("(channels, height, width), (steps, features) or (features); unchanged")
            .example("groupnorm 8")
            .size("groups", Kind.integer(1), "how many; divides the channels")
            .option("epsilon", Kind.number(0, 1), "1e-5", "added to the variance")
            .creates(arguments -> new GroupNorm(arguments.integer("groups"), arguments.number("epsilon")));

    private static int channels(Shape shape) {
        return shape.rank() == 1
                ? shape.size(0)
                : Spatial.of(shape, "groupnorm").channels();
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        int channels = channels(inputs.get(0));
        if (channels % groups != 0) {
            throw new ShapeException("its " + groups + " groups must divide the " + channels + " channels.");
        }
        return inputs.get(0);
    }

    @Override
    public List<Parameter> parameters(List<Shape> inputs) {
        Shape channels = Shape.of(channels(inputs.get(0)));
        return List.of(
                new Parameter("weight", channels, Initialization.constant(1)),
                new Parameter("bias", channels, Initialization.constant(0)));
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Shape shape = inputs.get(0).shape();
        List<Value> weights =
                parameters(List.of(shape)).stream().map(emission::parameter).toList();
        boolean sequence = shape.rank() == 2;
        Value input = sequence ? Spatial.of(shape, "groupnorm").channelsFirst(emission, inputs.get(0)) : inputs.get(0);
        Value output = emission.call(
                "torch.group_norm", input.shape(), input, groups, weights.get(0), weights.get(1), epsilon, false);
        return sequence ? Spatial.of(shape, "groupnorm").back(emission, output, shape) : output;
    }
}
