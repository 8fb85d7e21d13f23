package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Initialization;
import glia.networks.Layer;
import glia.networks.Parameter;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Convolution over an image or over time (LeCun et al. 1998): {@code [batch, channels, height, width]} to {@code
 * [batch, filters, height', width']}, or {@code [batch, steps, features]} to {@code [batch, steps', filters]}. The weight
 * is {@code (filters, channels / groups, kernel...)}.
 */
record Conv(int filters, Window window, int groups, boolean bias, Arguments arguments) implements Layer {

    static final LayerType TYPE = LayerType.named("conv")
            .group("Convolution")
            .summary("Slides learned windows over an image, or over the steps of a sequence.")
            .shapes("(channels, height, width) -> (filters, height', width'); (steps, features) -> (steps', filters);"
                    + " size' = (size + 2 pad - dilation (kernel - 1) - 1) / stride + 1, rounded down")
            .example("conv 16 5x5 stride=2 pad=same relu")
            .size("filters", Kind.integer(1), "how many windows are learned")
            .size("kernel", Kind.sizes(1, 2), "the window's size: 5, or 5x3")
            .option("stride", Kind.sizes(1, 2), "1", "how far the window moves each time")
            .option("pad", Kind.padding(), "0", "zeros around the input; same: as many as keep the size at stride 1")
            .option("dilation", Kind.sizes(1, 2), "1", "how far apart the window's points are")
            .option("groups", Kind.integer(1), "1", "splits channels and filters into groups that do not mix")
            .bias()
            .weights("even in +-1/sqrt(channels x kernel / groups), as PyTorch")
            .creates(arguments -> new Conv(
                    arguments.integer("filters"),
                    new Window(
                            arguments.sizes("kernel"),
                            arguments.sizes("stride"),
                            arguments.padding("pad"),
                            arguments.sizes("dilation")),
                    arguments.integer("groups"),
                    arguments.yes("bias"),
                    arguments));

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Spatial spatial = Spatial.of(inputs.get(0), "conv");
        if (spatial.channels() % groups != 0 || filters % groups != 0) {
            throw new ShapeException("groups=" + groups + " must divide both its " + spatial.channels()
                    + " channels and its " + filters + " filters.");
        }
        return spatial.shape(filters, window.over(spatial).slide(spatial));
    }

    @Override
    public List<Parameter> parameters(List<Shape> inputs) {
        Spatial spatial = Spatial.of(inputs.get(0), "conv");
        List<Integer> sizes = new ArrayList<>(List.of(filters, spatial.channels() / groups));
        sizes.addAll(window.over(spatial).kernel());
        Shape shape = new Shape(sizes);
        long fanIn = shape.count() / filters;
        long fanOut = shape.count() / shape.size(1) / groups;
        Initialization initialization = arguments.initialization(fanIn, fanOut, Initialization.fanIn(fanIn));
        Parameter weight = new Parameter("weight", shape, initialization, arguments.penalty());
        Parameter biases = new Parameter("bias", Shape.of(filters), Initialization.fanIn(fanIn));
        return bias ? List.of(weight, biases) : List.of(weight);
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Shape shape = inputs.get(0).shape();
        Spatial spatial = Spatial.of(shape, "conv");
        Shape result = outputShape(List.of(shape));
        List<Value> weights =
                parameters(List.of(shape)).stream().map(emission::parameter).toList();
        Window sliding = window.over(spatial);
        Value input = sliding.padExtra(emission, spatial.channelsFirst(emission, inputs.get(0)), 0);
        Value output = emission.call(
                spatial.operation("conv"),
                result,
                input,
                weights.get(0),
                bias ? weights.get(1) : null,
                sliding.stride(),
                sliding.pads(),
                sliding.dilation(),
                groups);
        return spatial.back(emission, output, result);
    }
}
