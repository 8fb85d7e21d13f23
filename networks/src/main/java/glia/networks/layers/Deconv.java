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
 * Transposed convolution (Dumoulin and Visin 2016, section 4): the shapes of {@link Conv} the other way round. The
 * weight is {@code (channels, filters / groups, kernel...)}.
 */
record Deconv(int filters, Window window, List<Integer> outputPadding, int groups, boolean bias, Arguments arguments)
        implements Layer {

    /** Of an image's channels; the native operation takes longer with one filter than with eight. */
    private static final int FEW = 4;

    private static final String IN_32_BITS = "ops.prim.dtype(%s) == 6";

    static final LayerType TYPE = LayerType.named("deconv")
            .group("Convolution")
            .summary(
                    "Transposed convolution: spreads each point into a learned window, so images grow with the stride.")
            .shapes("(channels, height, width) -> (filters, height', width'); (steps, features) -> (steps', filters);"
                    + " size' = (size - 1) stride - 2 pad + dilation (kernel - 1) + outpad + 1")
            .example("deconv 16 4x4 stride=2 pad=1 relu")
            .size("filters", Kind.integer(1), "how many windows are learned")
            .size("kernel", Kind.sizes(1, 2), "the window's size: 4, or 4x3")
            .option("stride", Kind.sizes(1, 2), "1", "how far apart the windows are put")
            .option(
                    "pad",
                    Kind.padding(),
                    "0",
                    "points cut off on each side; same: the size grows by exactly the stride")
            .option("outpad", Kind.sizes(0, 2), "0", "points added at the end of each axis, below the stride")
            .option("dilation", Kind.sizes(1, 2), "1", "how far apart the window's points are")
            .option("groups", Kind.integer(1), "1", "splits channels and filters into groups that do not mix")
            .bias()
            .weights("even in +-1/sqrt(filters x kernel / groups), as PyTorch")
            .creates(arguments -> new Deconv(
                    arguments.integer("filters"),
                    new Window(
                            arguments.sizes("kernel"),
                            arguments.sizes("stride"),
                            arguments.padding("pad"),
                            arguments.sizes("dilation")),
                    arguments.sizes("outpad"),
                    arguments.integer("groups"),
                    arguments.yes("bias"),
                    arguments));

    private record Geometry(List<Integer> pads, List<Integer> outputPads, List<Integer> sizes) {}

    private Geometry geometry(Spatial spatial) {
        Window spread = window.over(spatial);
        List<Integer> given = Window.perAxis("outpad", outputPadding, spatial);
        List<Integer> pads = new ArrayList<>();
        List<Integer> outputPads = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (int axis = 0; axis < spatial.axes(); axis++) {
            int stride = spread.stride().get(axis);
            long surplus = spread.extent(axis) - stride;
            boolean same = window.padding().same();
            long pad = same
                    ? Math.max(0, (surplus + 1) / 2)
                    : spread.padding().sizes().get(axis);
            long outputPad = same ? 2 * pad - surplus : given.get(axis);
            long size = (spatial.sizes().get(axis) - 1L) * stride - 2 * pad + spread.extent(axis) + outputPad;
            if (size < 1) {
                throw new ShapeException("pad=" + pad + " cuts everything away.");
            }
            if (outputPad >= Math.max(stride, spread.dilation().get(axis))) {
                throw new ShapeException("outpad must be below the stride, which is " + stride + ".");
            }
            pads.add(Math.toIntExact(pad));
            outputPads.add(Math.toIntExact(outputPad));
            sizes.add(Math.toIntExact(size));
        }
        return new Geometry(pads, outputPads, sizes);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Spatial spatial = Spatial.of(inputs.get(0), "deconv");
        if (spatial.channels() % groups != 0 || filters % groups != 0) {
            throw new ShapeException("groups=" + groups + " must divide both its " + spatial.channels()
                    + " channels and its " + filters + " filters.");
        }
        return spatial.shape(filters, geometry(spatial).sizes());
    }

    @Override
    public List<Parameter> parameters(List<Shape> inputs) {
        Spatial spatial = Spatial.of(inputs.get(0), "deconv");
        List<Integer> sizes = new ArrayList<>(List.of(spatial.channels(), filters / groups));
        sizes.addAll(window.over(spatial).kernel());
        Shape shape = new Shape(sizes);
        long fanIn = shape.count() / spatial.channels();
        long fanOut = shape.count() / shape.size(1);
        Initialization initialization = arguments.initialization(fanIn, fanOut, Initialization.fanIn(fanIn));
        Parameter weight = new Parameter("weight", shape, initialization, arguments.penalty());
        Parameter biases = new Parameter("bias", Shape.of(filters), Initialization.fanIn(fanIn));
        return bias ? List.of(weight, biases) : List.of(weight);
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Shape shape = inputs.get(0).shape();
        Spatial spatial = Spatial.of(shape, "deconv");
        Shape result = outputShape(List.of(shape));
        List<Value> weights =
                parameters(List.of(shape)).stream().map(emission::parameter).toList();
        Window spread = window.over(spatial);
        Geometry geometry = geometry(spatial);
        Value input = spatial.channelsFirst(emission, inputs.get(0));
        Object[] arguments = {
            input,
            weights.get(0),
            bias ? weights.get(1) : null,
            spread.stride(),
            geometry.pads(),
            geometry.outputPads(),
            groups,
            spread.dilation()
        };
        String operation = spatial.operation("conv_transpose");
        Value output = fewFilters(spatial, spread)
                ? emission.faster(
                        columns(input, weights, spread, geometry),
                        IN_32_BITS.formatted(input.variable()),
                        operation,
                        result,
                        arguments)
                : emission.call(operation, result, arguments);
        return spatial.back(emission, output, result);
    }

    /** Then {@link #columns} takes a half to a fifth of the native operation's time. */
    private boolean fewFilters(Spatial spatial, Window spread) {
        return !spatial.sequence()
                && filters <= FEW
                && groups == 1
                && spread.stride().stream().allMatch(stride -> stride > 1);
    }

    /** By the product of all windows at once, whose points are then added up where they belong. */
    private String columns(Value input, List<Value> weights, Window spread, Geometry geometry) {
        return "torch.slow_conv_transpose2d(" + input.variable() + ", "
                + weights.get(0).variable() + ", "
                + spread.kernel() + ", " + (bias ? weights.get(1).variable() : "None") + ", " + spread.stride() + ", "
                + geometry.pads() + ", " + geometry.outputPads() + ", " + spread.dilation() + ")";
    }
}
