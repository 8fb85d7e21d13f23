package glia.networks.saving.onnx;

import glia.networks.saving.onnx.Operand.Constant;
import glia.networks.saving.onnx.Operand.Kind;
import glia.networks.saving.onnx.Operand.Packed;
import glia.networks.saving.onnx.Operand.Tensor;
import glia.networks.saving.onnx.Operations.Arguments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Recurrent layers, one node of ONNX for each on the stack. */
final class Recurrence {
    private final Graph graph;

    Recurrence(Graph graph) {
        this.graph = graph;
    }

    void register(Map<String, Function<Arguments, Object>> names) {
        names.put("rnn_tanh", arguments -> run(arguments, "RNN", 0));
        // PyTorch's gates are input, forget, cell, output; ONNX's input, output, forget, cell.
        names.put("lstm", arguments -> run(arguments, "LSTM", 0, 3, 1, 2));
        // PyTorch's gates are reset, update, new; ONNX's update, reset, hidden.
        names.put("gru", arguments -> run(arguments, "GRU", 1, 0, 2));
    }

    /**
     * The program calls with (sequences, state, weights, biases, layers, dropout, training, both ways, ...), or with
     * their lengths as second, behind packing.
     */
    private Object run(Arguments arguments, String operation, int... gates) {
        boolean packed = arguments.get(0) instanceof Packed;
        Tensor value = packed ? ((Packed) arguments.get(0)).sequences() : arguments.tensor(0);
        int first = packed ? 2 : 1;
        Object state = arguments.get(first) instanceof List<?> both ? both.get(0) : arguments.get(first);
        List<?> weights = (List<?>) arguments.get(first + 1);
        int layers = arguments.whole(first + 3);
        int directions = arguments.yes(first + 6) ? 2 : 1;
        Object lengths = packed ? whole32(((Packed) arguments.get(0)).lengths()) : "";
        for (int layer = 0; layer < layers; layer++) {
            List<Constant> mine = weights.subList(layer * directions * 4, (layer + 1) * directions * 4).stream()
                    .map(Constant.class::cast)
                    .toList();
            Object begin = state instanceof Tensor given ? sliced(given, layer * directions, directions) : "";
            value = layer(operation, value, mine, directions, lengths, begin, gates);
        }
        return List.of(value, 0L);
    }

    /** Lengths are the only numbers of 32 bits in all of ONNX's recurrent layers. */
    private Tensor whole32(Tensor lengths) {
        return graph.add("Cast", Kind.INT64, lengths.sizes(), List.of(lengths), Map.of("to", 6));
    }

    private Tensor sliced(Tensor state, int from, int count) {
        return graph.add(
                "Slice",
                state.kind(),
                state.sizes(),
                List.of(state, List.of(from), List.of(from + count), List.of(0)),
                Map.of());
    }

    private Tensor layer(
            String operation,
            Tensor input,
            List<Constant> weights,
            int directions,
            Object lengths,
            Object begin,
            int... gates) {
        int units = weights.get(1).sizes().get(1);
        List<Integer> sizes = input.sizes();
        Tensor timeFirst = turned(input, List.of(sizes.get(1), -1, sizes.get(2)), List.of(1, 0, 2));
        List<Object> inputs = new ArrayList<>(List.of(
                timeFirst,
                stacked(weights, 0, directions, gates),
                stacked(weights, 1, directions, gates),
                biases(weights, directions, gates),
                lengths,
                begin));
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("hidden_size", units);
        attributes.put("direction", directions == 2 ? "bidirectional" : "forward");
        if (operation.equals("GRU")) {
            attributes.put("linear_before_reset", 1);
        }
        Tensor result =
                graph.add(operation, Kind.FLOAT, List.of(sizes.get(1), directions, -1, units), inputs, attributes);
        Tensor batchFirst = turned(result, List.of(-1, sizes.get(1), directions, units), List.of(2, 0, 1, 3));
        List<Integer> joined = List.of(-1, sizes.get(1), directions * units);
        return graph.add(
                "Reshape", Kind.FLOAT, joined, List.of(batchFirst, List.of(0, 0, directions * units)), Map.of());
    }

    private Tensor turned(Tensor input, List<Integer> sizes, List<Integer> order) {
        return graph.add("Transpose", input.kind(), sizes, List.of(input), Map.of("perm", order));
    }

    /** One kind of weight of all directions, its gates in ONNX's order. */
    private Constant stacked(List<Constant> weights, int kind, int directions, int... gates) {
        return joined(
                IntStream.range(0, directions)
                        .mapToObj(direction -> weights.get(4 * direction + kind).blocks(gates.length, gates))
                        .toList(),
                directions);
    }

    private Constant biases(List<Constant> weights, int directions, int... gates) {
        List<Constant> parts = new ArrayList<>();
        for (int direction = 0; direction < directions; direction++) {
            parts.add(weights.get(4 * direction + 2).blocks(gates.length, gates));
            parts.add(weights.get(4 * direction + 3).blocks(gates.length, gates));
        }
        Constant flat = joined(parts, parts.size());
        return flat.shaped(List.of(directions, flat.values().length / directions));
    }

    private static Constant joined(List<Constant> parts, int count) {
        int length = parts.get(0).values().length;
        float[] values = new float[count * length];
        for (int i = 0; i < count; i++) {
            System.arraycopy(parts.get(i).values(), 0, values, i * length, length);
        }
        List<Integer> sizes = new ArrayList<>(List.of(count));
        sizes.addAll(parts.get(0).sizes());
        return new Constant(parts.get(0).name() + ".stacked", sizes, values);
    }
}
