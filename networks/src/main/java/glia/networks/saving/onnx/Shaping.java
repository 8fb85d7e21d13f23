package glia.networks.saving.onnx;

import glia.networks.saving.onnx.Operand.Tensor;
import glia.networks.saving.onnx.Operations.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Axes and parts of arrays. */
final class Shaping {
    private final Graph graph;

    Shaping(Graph graph) {
        this.graph = graph;
    }

    void register(Map<String, Function<Arguments, Object>> names) {
        names.put("reshape", this::reshape);
        names.put(
                "permute",
                arguments -> permuted(
                        arguments.tensor(0),
                        arguments.list(1).stream().map(Long::intValue).toList()));
        names.put("transpose", this::transpose);
        names.put("cat", this::concatenated);
        names.put("narrow", this::narrow);
        names.put("select", arguments -> selected(arguments.tensor(0), arguments.whole(1), arguments.whole(2)));
        names.put("unbind", this::unbound);
        names.put("unsqueeze", this::unsqueeze);
        names.put("expand", this::expand);
        names.put("repeat", this::repeat);
        names.put("gather", this::gather);
        names.put("topk", this::highest);
        names.put("tril", arguments -> triangle(arguments, 0));
        names.put("triu", arguments -> triangle(arguments, 1));
    }

    /** The sizes that are left when these axes are summed up. */
    static List<Integer> without(Tensor input, List<Long> axes, boolean kept) {
        List<Integer> left = new ArrayList<>();
        for (int axis = 0; axis < input.rank(); axis++) {
            boolean gone = axes.contains((long) axis) || axes.contains((long) axis - input.rank());
            if (!gone) {
                left.add(input.sizes().get(axis));
            } else if (kept) {
                left.add(1);
            }
        }
        return left;
    }

    private static List<Integer> replaced(Tensor input, int axis, int size) {
        List<Integer> sizes = new ArrayList<>(input.sizes());
        sizes.set(axis, size);
        return sizes;
    }

    /** The values and where they stood, sorted. */
    private Object highest(Arguments arguments) {
        Tensor input = arguments.tensor(0);
        int axis = input.axis(arguments.get(2));
        List<Integer> sizes = replaced(input, axis, arguments.whole(1));
        Tensor values = graph.named(input.kind(), sizes);
        Tensor places = graph.named(Operand.Kind.INT64, sizes);
        graph.node(
                "TopK",
                List.of(input, List.of(arguments.whole(1))),
                List.of(values.name(), places.name()),
                Map.of("axis", axis, "largest", arguments.yes(3) ? 1 : 0, "sorted", 1));
        return List.of(values, places);
    }

    private Tensor reshape(Arguments arguments) {
        Tensor input = arguments.tensor(0);
        List<Integer> sizes = arguments.list(1).stream().map(Long::intValue).toList();
        return graph.add("Reshape", input.kind(), sizes, List.of(input, sizes), Map.of());
    }

    private Tensor permuted(Tensor input, List<Integer> order) {
        List<Integer> sizes = order.stream().map(input.sizes()::get).toList();
        return graph.add("Transpose", input.kind(), sizes, List.of(input), Map.of("perm", order));
    }

    private Tensor transpose(Arguments arguments) {
        Tensor input = arguments.tensor(0);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, input.rank()).boxed().toList());
        Collections.swap(order, input.axis(arguments.get(1)), input.axis(arguments.get(2)));
        return permuted(input, order);
    }

    private Tensor concatenated(Arguments arguments) {
        List<Tensor> parts = new ArrayList<>();
        for (Object part : (List<?>) arguments.get(0)) {
            parts.add(new Arguments("torch.cat", List.of(part), graph).tensor(0));
        }
        Tensor first = parts.get(0);
        int axis = first.axis(arguments.get(1));
        int size = parts.stream().mapToInt(part -> part.sizes().get(axis)).sum();
        return graph.add("Concat", first.kind(), replaced(first, axis, size), parts, Map.of("axis", axis));
    }

    private Tensor narrow(Arguments arguments) {
        Tensor input = arguments.tensor(0);
        int axis = input.axis(arguments.get(1));
        int from = arguments.whole(2);
        int count = arguments.whole(3);
        return graph.add(
                "Slice",
                input.kind(),
                replaced(input, axis, count),
                List.of(input, List.of(from), List.of(from + count), List.of(axis)),
                Map.of());
    }

    private Tensor selected(Tensor input, int axis, int index) {
        return graph.add(
                "Gather",
                input.kind(),
                without(input, List.of((long) axis), false),
                List.of(input, graph.number(index, Operand.Kind.INT64)),
                Map.of("axis", axis));
    }

    private List<Tensor> unbound(Arguments arguments) {
        Tensor input = arguments.tensor(0);
        int axis = input.axis(arguments.get(1));
        return IntStream.range(0, input.sizes().get(axis))
                .mapToObj(index -> selected(input, axis, index))
                .toList();
    }

    private Tensor unsqueeze(Arguments arguments) {
        Tensor input = arguments.tensor(0);
        int axis = arguments.whole(1);
        List<Integer> sizes = new ArrayList<>(input.sizes());
        sizes.add(axis, 1);
        return graph.add("Unsqueeze", input.kind(), sizes, List.of(input, List.of(axis)), Map.of());
    }

    /** A size of 1 keeps what is there in ONNX, as -1 does in the program. */
    private Tensor expand(Arguments arguments) {
        Tensor input = arguments.tensor(0);
        List<Integer> sizes = arguments.list(1).stream()
                .map(size -> Math.max(1, size.intValue()))
                .toList();
        List<Integer> result = IntStream.range(0, sizes.size())
                .mapToObj(axis -> sizes.get(axis) == 1 ? input.sizes().get(axis) : sizes.get(axis))
                .toList();
        return graph.add("Expand", input.kind(), result, List.of(input, sizes), Map.of());
    }

    private Tensor repeat(Arguments arguments) {
        Tensor input = arguments.tensor(0);
        List<Long> times = arguments.list(1);
        List<Integer> sizes = IntStream.range(0, times.size())
                .mapToObj(axis -> input.sizes().get(axis) * times.get(axis).intValue())
                .toList();
        return graph.add("Tile", input.kind(), sizes, List.of(input, times), Map.of());
    }

    private Tensor gather(Arguments arguments) {
        Tensor input = arguments.tensor(0);
        Tensor index = arguments.tensor(2);
        return graph.add(
                "GatherElements",
                input.kind(),
                index.sizes(),
                List.of(input, index),
                Map.of("axis", input.axis(arguments.get(1))));
    }

    private Tensor triangle(Arguments arguments, int upper) {
        Tensor input = arguments.tensor(0);
        List<Object> inputs = new ArrayList<>(List.of(input));
        if (arguments.has(1)) {
            inputs.add(graph.number(arguments.whole(1), Operand.Kind.INT64));
        }
        return graph.add("Trilu", input.kind(), input.sizes(), inputs, Map.of("upper", upper));
    }
}
