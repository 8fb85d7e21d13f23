package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** The largest or the mean value in a window that slides over an image or over time, channel by channel. */
record Pool(boolean largest, Window window) implements Layer {

    static final LayerType MAXIMUM = type("maxpool", "largest").creates(arguments -> of(true, arguments));
    static final LayerType MEAN = type("avgpool", "mean").creates(arguments -> of(false, arguments));

    private static LayerType.Builder type(String word, String which) {
        return LayerType.named(word)
                .group("Convolution")
                .summary("The " + which + " value in each window, channel by channel.")
                .shapes("(channels, height, width) -> (channels, height', width'); (steps, features) -> (steps',"
                        + " features); size' = (size + 2 pad - kernel) / stride + 1, rounded down")
                .example(word + " 2")
                .size("kernel", Kind.sizes(1, 2), "the window's size: 2, or 2x3")
                .option("stride", Kind.sizes(1, 2), "", "how far the window moves each time; left out: its size")
                .option("pad", Kind.padding(), "0", "points around the input, at most half the window");
    }

    private static Pool of(boolean largest, Arguments arguments) {
        List<Integer> kernel = arguments.sizes("kernel");
        List<Integer> stride = arguments.has("stride") ? arguments.sizes("stride") : kernel;
        return new Pool(largest, new Window(kernel, stride, arguments.padding("pad"), List.of(1)));
    }

    private String word() {
        return largest ? "maxpool" : "avgpool";
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Spatial spatial = Spatial.of(inputs.get(0), word());
        Window sliding = window.over(spatial);
        for (int axis = 0; axis < spatial.axes(); axis++) {
            if (2 * (long) sliding.pads().get(axis) > sliding.kernel().get(axis)) {
                throw new ShapeException("pad=" + sliding.pads().get(axis) + " is more than half the window of "
                        + sliding.kernel().get(axis) + ".");
            }
        }
        return spatial.shape(spatial.channels(), sliding.slide(spatial));
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Shape shape = inputs.get(0).shape();
        Spatial spatial = Spatial.of(shape, word());
        Shape result = outputShape(List.of(shape));
        Window sliding = window.over(spatial);
        double filler = largest ? Double.NEGATIVE_INFINITY : 0;
        Value input = sliding.padExtra(emission, spatial.channelsFirst(emission, inputs.get(0)), filler);
        Value output = largest
                ? emission.call(
                        spatial.operation("max_pool"),
                        result,
                        input,
                        sliding.kernel(),
                        sliding.stride(),
                        sliding.pads(),
                        sliding.dilation(),
                        false)
                : mean(emission, input, spatial, sliding, result);
        return spatial.back(emission, output, result);
    }

    private static Value mean(Emission emission, Value input, Spatial spatial, Window sliding, Shape result) {
        String operation = spatial.operation("avg_pool");
        Object[] arguments = {input, sliding.kernel(), sliding.stride(), sliding.pads(), false, true};
        return TiledMean.possible(spatial, sliding)
                ? emission.faster(
                        TiledMean.of(input, spatial, sliding),
                        "torch.is_contiguous(" + input.variable() + ")",
                        operation,
                        result,
                        arguments)
                : emission.call(operation, result, arguments);
    }
}
