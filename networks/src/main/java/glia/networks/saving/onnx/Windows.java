package glia.networks.saving.onnx;

import glia.networks.saving.onnx.Operand.Tensor;
import glia.networks.saving.onnx.Operations.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Convolution, pooling, padding and enlarging. */
final class Windows {
    private final Graph graph;

    Windows(Graph graph) {
        this.graph = graph;
    }

    void register(Map<String, Function<Arguments, Object>> names) {
        for (String axes : List.of("1d", "2d")) {
            names.put("conv" + axes, this::convolution);
            names.put("conv_transpose" + axes, this::transposed);
            names.put("max_pool" + axes, arguments -> pooled("MaxPool", arguments));
            names.put("avg_pool" + axes, arguments -> pooled("AveragePool", arguments));
            names.put("upsample_nearest" + axes, arguments -> enlarged(arguments, 2, false));
        }
        names.put("upsample_linear1d", arguments -> enlarged(arguments, 3, true));
        names.put("upsample_bilinear2d", arguments -> enlarged(arguments, 3, true));
        names.put("constant_pad_nd", this::padded);
    }

    /** ONNX wants the padding in front of each axis, then that behind each. */
    private static List<Long> bothEnds(List<Long> pads) {
        List<Long> both = new ArrayList<>(pads);
        both.addAll(pads);
        return both;
    }

    /** The batch and channels, then sizes that nobody asks for. */
    private static List<Integer> image(Tensor input, int channels) {
        List<Integer> sizes = new ArrayList<>(Collections.nCopies(input.rank(), 0));
        sizes.set(0, -1);
        sizes.set(1, channels);
        return sizes;
    }

    private static List<Object> weighted(Arguments arguments) {
        List<Object> inputs = new ArrayList<>(List.of(arguments.tensor(0), arguments.tensor(1)));
        if (arguments.has(2)) {
            inputs.add(arguments.tensor(2));
        }
        return inputs;
    }

    private Tensor convolution(Arguments arguments) {
        Tensor input = arguments.tensor(0);
        return graph.add(
                "Conv",
                input.kind(),
                image(input, arguments.tensor(1).sizes().get(0)),
                weighted(arguments),
                Map.of(
                        "strides", arguments.list(3),
                        "pads", bothEnds(arguments.list(4)),
                        "dilations", arguments.list(5),
                        "group", arguments.whole(6)));
    }

    private Tensor transposed(Arguments arguments) {
        Tensor input = arguments.tensor(0);
        int groups = arguments.whole(6);
        return graph.add(
                "ConvTranspose",
                input.kind(),
                image(input, arguments.tensor(1).sizes().get(1) * groups),
                weighted(arguments),
                Map.of(
                        "strides", arguments.list(3),
                        "pads", bothEnds(arguments.list(4)),
                        "output_padding", arguments.list(5),
                        "group", groups,
                        "dilations", arguments.list(7)));
    }

    private Tensor pooled(String operation, Arguments arguments) {
        Tensor input = arguments.tensor(0);
        Map<String, Object> attributes = new HashMap<>(Map.of(
                "kernel_shape", arguments.list(1),
                "strides", arguments.list(2),
                "pads", bothEnds(arguments.list(3))));
        if (operation.equals("MaxPool")) {
            attributes.put("dilations", arguments.list(4));
        } else {
            // The program counts the zeros around the input too.
            attributes.put("count_include_pad", 1);
        }
        return graph.add(operation, input.kind(), image(input, input.sizes().get(1)), List.of(input), attributes);
    }

    private Tensor enlarged(Arguments arguments, int firstScale, boolean linear) {
        Tensor input = arguments.tensor(0);
        int axes = input.rank() - 2;
        float[] scales = new float[input.rank()];
        scales[0] = 1;
        scales[1] = 1;
        IntStream.range(0, axes).forEach(axis -> scales[2 + axis] = (float) arguments.decimal(firstScale + axis));
        Operand.Constant held =
                new Operand.Constant("scales" + java.util.Arrays.toString(scales), List.of(scales.length), scales);
        Map<String, Object> attributes = linear
                ? Map.of("mode", "linear", "coordinate_transformation_mode", "pytorch_half_pixel")
                : Map.of("mode", "nearest", "coordinate_transformation_mode", "asymmetric", "nearest_mode", "floor");
        return graph.add(
                "Resize", input.kind(), image(input, input.sizes().get(1)), List.of(input, "", held), attributes);
    }

    /** The program names the last axis first, front and back together. */
    private Tensor padded(Arguments arguments) {
        Tensor input = arguments.tensor(0);
        List<Long> sides = arguments.list(1);
        long[] pads = new long[2 * input.rank()];
        for (int i = 0; i < sides.size() / 2; i++) {
            int axis = input.rank() - 1 - i;
            pads[axis] = sides.get(2 * i);
            pads[input.rank() + axis] = sides.get(2 * i + 1);
        }
        double filler = Math.max(arguments.decimal(2), -Float.MAX_VALUE);
        return graph.add(
                "Pad",
                input.kind(),
                image(input, input.sizes().get(1)),
                List.of(input, java.util.Arrays.stream(pads).boxed().toList(), graph.number(filler, input.kind())),
                Map.of());
    }
}
