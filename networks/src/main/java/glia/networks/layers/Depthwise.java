package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.Parameter;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** Convolution of each channel by itself (Howard et al. 2017, section 3.1). */
record Depthwise(Window window, int multiplier, boolean bias, Arguments arguments) implements Layer {

    static final LayerType TYPE = LayerType.named("depthwise")
            .group("Convolution")
            .summary("Convolution of each channel by itself. A 'conv n 1' behind it mixes the channels.")
            .shapes("(channels, height, width) -> (channels x multiplier, height', width'); "
                    + "(steps, features) -> (steps', features x multiplier); sizes as in conv")
            .example("depthwise 3x3 pad=same relu")
            .size("kernel", Kind.sizes(1, 2), "the window's size: 3, or 3x5")
            .option("multiplier", Kind.integer(1), "1", "how many windows each channel has")
            .option("stride", Kind.sizes(1, 2), "1", "how far the window moves each time")
            .option("pad", Kind.padding(), "0", "zeros around the input; same: as many as keep the size at stride 1")
            .option("dilation", Kind.sizes(1, 2), "1", "how far apart the window's points are")
            .bias()
            .weights("even in +-1/sqrt(kernel), as PyTorch")
            .creates(arguments -> new Depthwise(
                    new Window(
                            arguments.sizes("kernel"),
                            arguments.sizes("stride"),
                            arguments.padding("pad"),
                            arguments.sizes("dilation")),
                    arguments.integer("multiplier"),
                    arguments.yes("bias"),
                    arguments));

    private Conv convolution(Shape shape) {
        int channels = Spatial.of(shape, "depthwise").channels();
        return new Conv(Math.multiplyExact(channels, multiplier), window, channels, bias, arguments);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return convolution(inputs.get(0)).outputShape(inputs);
    }

    @Override
    public List<Parameter> parameters(List<Shape> inputs) {
        return convolution(inputs.get(0)).parameters(inputs);
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        return convolution(inputs.get(0).shape()).emit(emission, inputs);
    }
}
