package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Initialization;
import glia.networks.Layer;
import glia.networks.Parameter;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** Layer normalization (Ba et al. 2016): each sample, or each step of a sequence, has mean 0 and variance 1. */
record LayerNorm(double epsilon) implements Layer {

    static final LayerType TYPE = LayerType.named("layernorm")
            .group("Normalization")
            .summary(
                    "Gives each step of a sequence, or each whole sample otherwise, mean 0 and variance 1, then scales and"
                            + " shifts it by what it learns. Weight starts at 1, bias at 0.")
            .shapes("(steps, features), (channels, height, width) or (features); unchanged")
            .example("layernorm")
            .option("epsilon", Kind.number(0, 1), "1e-5", "added to the variance")
            .creates(arguments -> new LayerNorm(arguments.number("epsilon")));

    @Override
    public boolean causal() {
        return true;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        if (inputs.get(0).rank() == 0) {
            throw new ShapeException("layernorm needs more than a single number.");
        }
        return inputs.get(0);
    }

    private static Shape normalized(Shape shape) {
        return shape.rank() == 2 ? Shape.of(shape.size(1)) : shape;
    }

    @Override
    public List<Parameter> parameters(List<Shape> inputs) {
        Shape normalized = normalized(inputs.get(0));
        return List.of(
                new Parameter("weight", normalized, Initialization.constant(1)),
                new Parameter("bias", normalized, Initialization.constant(0)));
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Shape shape = inputs.get(0).shape();
        List<Value> weights =
                parameters(List.of(shape)).stream().map(emission::parameter).toList();
        return emission.call(
                "torch.layer_norm",
                shape,
                inputs.get(0),
                normalized(shape).sizes(),
                weights.get(0),
                weights.get(1),
                epsilon);
    }
}
