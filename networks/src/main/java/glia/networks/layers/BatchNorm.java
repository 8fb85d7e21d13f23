package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Initialization;
import glia.networks.Layer;
import glia.networks.Parameter;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/**
 * Batch normalization (Ioffe and Szegedy 2015): each channel has mean 0 and variance 1 over the batch and all places,
 * then is scaled and shifted by learned numbers. When not training, running means and variances stand for the batch's.
 */
record BatchNorm(double momentum, double epsilon) implements Layer {

    static final LayerType TYPE = LayerType.named("batchnorm")
            .group("Normalization")
            .summary(
                    "Gives each channel mean 0 and variance 1 over the batch, then scales and shifts it by what it learns."
                            + " In use, running averages stand for the batch's. Weight starts at 1, bias at 0.")
            .shapes("(channels, height, width), (steps, features) or (features); unchanged")
            .example("batchnorm")
            .option("momentum", Kind.number(0, 1), "0.1", "how much the newest batch counts in the running averages")
            .option("epsilon", Kind.number(0, 1), "1e-5", "added to the variance")
            .creates(arguments -> new BatchNorm(arguments.number("momentum"), arguments.number("epsilon")));

    @Override
    public Shape outputShape(List<Shape> inputs) {
        channels(inputs.get(0));
        return inputs.get(0);
    }

    private static Shape channels(Shape shape) {
        return Shape.of(
                shape.rank() == 1
                        ? shape.size(0)
                        : Spatial.of(shape, "batchnorm").channels());
    }

    @Override
    public List<Parameter> parameters(List<Shape> inputs) {
        Shape channels = channels(inputs.get(0));
        return List.of(
                new Parameter("weight", channels, Initialization.constant(1)),
                new Parameter("bias", channels, Initialization.constant(0)));
    }

    @Override
    public List<Parameter> buffers(List<Shape> inputs) {
        Shape channels = channels(inputs.get(0));
        return List.of(
                new Parameter("running_mean", channels, Initialization.constant(0)),
                new Parameter("running_var", channels, Initialization.constant(1)));
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Shape shape = inputs.get(0).shape();
        List<Value> weights =
                parameters(List.of(shape)).stream().map(emission::parameter).toList();
        List<Value> running =
                buffers(List.of(shape)).stream().map(emission::parameter).toList();
        boolean sequence = shape.rank() == 2;
        Value input = sequence ? Spatial.of(shape, "batchnorm").channelsFirst(emission, inputs.get(0)) : inputs.get(0);
        Value output = emission.call(
                "torch.batch_norm",
                shape,
                input,
                weights.get(0),
                weights.get(1),
                running.get(0),
                running.get(1),
                Emission.TRAINING,
                momentum,
                epsilon,
                false);
        return sequence ? Spatial.of(shape, "batchnorm").back(emission, output, shape) : output;
    }
}
