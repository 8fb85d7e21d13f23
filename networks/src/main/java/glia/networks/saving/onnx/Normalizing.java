package glia.networks.saving.onnx;

import glia.networks.saving.onnx.Operand.Constant;
import glia.networks.saving.onnx.Operand.Kind;
import glia.networks.saving.onnx.Operand.Tensor;
import glia.networks.saving.onnx.Operations.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Normalization over batches, layers and groups. */
final class Normalizing {
    private final Graph graph;

    Normalizing(Graph graph) {
        this.graph = graph;
    }

    void register(Map<String, Function<Arguments, Object>> names) {
        names.put("batch_norm", this::batch);
        names.put("layer_norm", this::layer);
        names.put("group_norm", this::group);
    }

    /** The shape in which one number a channel meets an array whose second axis is the channels. */
    static List<Integer> channels(Constant perChannel, Tensor input) {
        List<Integer> sizes = new ArrayList<>(perChannel.sizes());
        sizes.addAll(Collections.nCopies(input.rank() - 2, 1));
        return sizes;
    }

    private Tensor batch(Arguments arguments) {
        Tensor input = arguments.tensor(0);
        return graph.add(
                "BatchNormalization",
                input.kind(),
                input.sizes(),
                List.of(input, arguments.tensor(1), arguments.tensor(2), arguments.tensor(3), arguments.tensor(4)),
                Map.of("epsilon", arguments.decimal(7)));
    }

    private Tensor layer(Arguments arguments) {
        Tensor input = arguments.tensor(0);
        return graph.add(
                "LayerNormalization",
                input.kind(),
                input.sizes(),
                List.of(input, arguments.tensor(2), arguments.tensor(3)),
                Map.of("axis", -arguments.list(1).size(), "epsilon", arguments.decimal(4)));
    }

    /** ONNX of this version normalizes single channels only: each group is made one. */
    private Tensor group(Arguments arguments) {
        Tensor input = arguments.tensor(0);
        int groups = arguments.whole(1);
        float[] ones = new float[groups];
        Arrays.fill(ones, 1);
        Tensor grouped = graph.add(
                "Reshape", Kind.FLOAT, List.of(-1, groups, 0), List.of(input, List.of(0, groups, -1)), Map.of());
        Tensor normal = graph.add(
                "InstanceNormalization",
                Kind.FLOAT,
                grouped.sizes(),
                List.of(
                        grouped,
                        new Constant("ones" + groups, List.of(groups), ones),
                        new Constant("zeros" + groups, List.of(groups), new float[groups])),
                Map.of("epsilon", arguments.decimal(4)));
        Tensor shape = graph.add("Shape", Kind.INT64, List.of(input.rank()), List.of(input), Map.of());
        Tensor back = graph.add("Reshape", Kind.FLOAT, input.sizes(), List.of(normal, shape), Map.of());
        Constant weight = (Constant) arguments.get(2);
        Constant bias = (Constant) arguments.get(3);
        Tensor weighted = graph.like("Mul", back, weight.shaped(channels(weight, input)));
        return graph.like("Add", weighted, bias.shaped(channels(bias, input)));
    }
}
