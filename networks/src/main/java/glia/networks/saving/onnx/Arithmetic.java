package glia.networks.saving.onnx;

import glia.networks.saving.onnx.Operand.Kind;
import glia.networks.saving.onnx.Operand.Tensor;
import glia.networks.saving.onnx.Operand.Zeros;
import glia.networks.saving.onnx.Operations.Arguments;
import glia.networks.saving.program.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Number by number, products of matrices, and sums. */
final class Arithmetic {
    private final Graph graph;

    Arithmetic(Graph graph) {
        this.graph = graph;
    }

    void register(Map<String, Function<Arguments, Object>> names) {
        Map.of(
                        "relu",
                        "Relu",
                        "selu",
                        "Selu",
                        "sigmoid",
                        "Sigmoid",
                        "tanh",
                        "Tanh",
                        "softplus",
                        "Softplus",
                        "exp",
                        "Exp")
                .forEach((name, onnx) -> names.put(name, arguments -> graph.like(onnx, arguments.tensor(0))));
        Map.of("add", "Add", "sub", "Sub", "mul", "Mul", "div", "Div")
                .forEach((name, onnx) -> names.put(name, arguments -> binary(onnx, arguments)));
        names.put("leaky_relu", arguments -> scaled("LeakyRelu", arguments));
        names.put("elu", arguments -> scaled("Elu", arguments));
        names.put("prelu", this::prelu);
        names.put("gelu", arguments -> gelu(arguments.tensor(0), "tanh".equals(arguments.get(1))));
        names.put("silu", arguments -> gated(arguments.tensor(0), "Sigmoid"));
        names.put("mish", arguments -> mish(arguments.tensor(0)));
        names.put("softmax", arguments -> overAxis("Softmax", arguments));
        names.put("log_softmax", arguments -> overAxis("LogSoftmax", arguments));
        names.put("heaviside", arguments -> heaviside(arguments.tensor(0)));
        names.put("eq", arguments -> equal(arguments));
        names.put("ne", arguments -> graph.like("Not", equal(arguments)));
        names.put("clamp", this::clamp);
        names.put(
                "type_as",
                arguments -> cast(arguments.tensor(0), arguments.tensor(1).kind()));
        names.put("to", arguments -> cast(arguments.tensor(0), kind(arguments.whole(1))));
        names.put("zeros_like", arguments -> new Zeros());
        names.put("linear", this::linear);
        names.put("matmul", arguments -> product(arguments.tensor(0), arguments.tensor(1)));
        names.put("embedding", this::embedding);
        names.put("one_hot", this::oneHot);
        names.put("sum", this::sum);
        names.put("mean", arguments -> reduced("ReduceMean", arguments));
        names.put("amax", arguments -> reduced("ReduceMax", arguments));
        names.put(
                "cumsum",
                arguments -> graph.like("CumSum", arguments.tensor(0), graph.number(arguments.whole(1), Kind.INT64)));
        names.put(
                "ones_like",
                arguments -> graph.like(
                        "Add",
                        graph.like(
                                "Mul",
                                arguments.tensor(0),
                                graph.number(0, arguments.tensor(0).kind())),
                        graph.number(1, arguments.tensor(0).kind())));
        names.put("scaled_dot_product_attention", this::attention);
    }

    private Tensor binary(String operation, Arguments arguments) {
        Tensor left = arguments.tensor(0);
        Tensor right = arguments.alike(1, left.kind());
        List<Integer> sizes = left.rank() >= right.rank() ? left.sizes() : right.sizes();
        return graph.add(operation, left.kind(), sizes, List.of(left, right), Map.of());
    }

    private Tensor scaled(String operation, Arguments arguments) {
        Tensor input = arguments.tensor(0);
        return graph.add(operation, input.kind(), input.sizes(), List.of(input), Map.of("alpha", arguments.decimal(1)));
    }

    /** One slope a channel, which is the second axis. */
    private Tensor prelu(Arguments arguments) {
        Tensor input = arguments.tensor(0);
        Operand.Constant slope = (Operand.Constant) arguments.get(1);
        return graph.like("PRelu", input, slope.shaped(Normalizing.channels(slope, input)));
    }

    private Tensor times(Tensor left, double number) {
        return graph.like("Mul", left, graph.number(number, Kind.FLOAT));
    }

    private Tensor plus(Tensor left, double number) {
        return graph.like("Add", left, graph.number(number, Kind.FLOAT));
    }

    /** Hendrycks and Gimpel 2016, section 2. */
    private Tensor gelu(Tensor input, boolean approximate) {
        Tensor inner;
        if (approximate) {
            Tensor cube = graph.like("Mul", input, graph.like("Mul", input, input));
            Tensor sum = graph.like("Add", input, times(cube, 0.044715));
            inner = graph.like("Tanh", times(sum, Math.sqrt(2 / Math.PI)));
        } else {
            inner = graph.like("Erf", times(input, Math.sqrt(0.5)));
        }
        return times(graph.like("Mul", input, plus(inner, 1)), 0.5);
    }

    private Tensor gated(Tensor input, String gate) {
        return graph.like("Mul", input, graph.like(gate, input));
    }

    private Tensor mish(Tensor input) {
        return graph.like("Mul", input, graph.like("Tanh", graph.like("Softplus", input)));
    }

    private Tensor overAxis(String operation, Arguments arguments) {
        Tensor input = arguments.tensor(0);
        return graph.add(
                operation, input.kind(), input.sizes(), List.of(input), Map.of("axis", input.axis(arguments.get(1))));
    }

    private Tensor heaviside(Tensor input) {
        Tensor above =
                graph.add("Greater", Kind.BOOL, input.sizes(), List.of(input, graph.number(0, input.kind())), Map.of());
        return cast(above, input.kind());
    }

    private Tensor equal(Arguments arguments) {
        Tensor left = arguments.tensor(0);
        return graph.add("Equal", Kind.BOOL, left.sizes(), List.of(left, arguments.alike(1, left.kind())), Map.of());
    }

    private Tensor clamp(Arguments arguments) {
        Tensor input = arguments.tensor(0);
        return graph.like(
                "Clip",
                input,
                arguments.has(1) ? arguments.alike(1, input.kind()) : "",
                arguments.has(2) ? arguments.alike(2, input.kind()) : "");
    }

    private Tensor cast(Tensor input, Kind kind) {
        return graph.add("Cast", kind, input.sizes(), List.of(input), Map.of("to", kind.code()));
    }

    /** PyTorch's numbers of types. */
    private static Kind kind(int code) {
        return switch (code) {
            case 4 -> Kind.INT64;
            case 6 -> Kind.FLOAT;
            default -> throw new Unsupported("type " + code);
        };
    }

    private Tensor linear(Arguments arguments) {
        Tensor weight = arguments.tensor(1);
        Tensor turned = graph.add(
                "Transpose",
                weight.kind(),
                List.of(weight.sizes().get(1), weight.sizes().get(0)),
                List.of(weight),
                Map.of("perm", List.of(1, 0)));
        Tensor product = product(arguments.tensor(0), turned);
        return arguments.has(2) ? graph.like("Add", product, arguments.tensor(2)) : product;
    }

    private Tensor product(Tensor left, Tensor right) {
        List<Integer> sizes = new ArrayList<>(left.sizes());
        sizes.set(sizes.size() - 1, right.sizes().get(right.rank() - 1));
        return graph.add("MatMul", left.kind(), sizes, List.of(left, right), Map.of());
    }

    private Tensor embedding(Arguments arguments) {
        Tensor tokens = arguments.tensor(1);
        List<Integer> sizes = new ArrayList<>(tokens.sizes());
        sizes.add(arguments.tensor(0).sizes().get(1));
        return graph.add("Gather", Kind.FLOAT, sizes, List.of(arguments.tensor(0), tokens), Map.of("axis", 0));
    }

    private Tensor oneHot(Arguments arguments) {
        Tensor tokens = arguments.tensor(0);
        List<Integer> sizes = new ArrayList<>(tokens.sizes());
        sizes.add(arguments.whole(1));
        return graph.add(
                "OneHot",
                Kind.INT64,
                sizes,
                List.of(tokens, graph.number(arguments.whole(1), Kind.INT64), List.of(0, 1)),
                Map.of("axis", -1));
    }

    /** Of truths, how many are true. */
    private Tensor sum(Arguments arguments) {
        Tensor given = arguments.tensor(0);
        Tensor input = given.kind() == Kind.BOOL ? cast(given, Kind.INT64) : given;
        List<Long> axes = arguments.list(1);
        int keep = arguments.yes(2) ? 1 : 0;
        return graph.add(
                "ReduceSum",
                input.kind(),
                Shaping.without(input, axes, keep == 1),
                List.of(input, axes),
                Map.of("keepdims", keep));
    }

    private Tensor reduced(String operation, Arguments arguments) {
        Tensor input = arguments.tensor(0);
        List<Long> axes = arguments.list(1);
        int keep = arguments.yes(2) ? 1 : 0;
        return graph.add(
                operation,
                input.kind(),
                Shaping.without(input, axes, keep == 1),
                List.of(input),
                Map.of("axes", axes, "keepdims", keep));
    }

    /** Vaswani et al. 2017, equation 1; what is not to be seen gets a score of minus a billion. */
    private Tensor attention(Arguments arguments) {
        Tensor query = arguments.tensor(0);
        Tensor key = arguments.tensor(1);
        List<Integer> sizes = List.of(
                -1, query.sizes().get(1), query.sizes().get(2), key.sizes().get(2));
        Tensor turned =
                graph.add("Transpose", key.kind(), key.sizes(), List.of(key), Map.of("perm", List.of(0, 1, 3, 2)));
        Tensor scores = graph.add("MatMul", query.kind(), sizes, List.of(query, turned), Map.of());
        Tensor scaled = times(scores, 1 / Math.sqrt(query.sizes().get(3)));
        Tensor seen = scaled;
        if (arguments.has(3)) {
            seen = graph.like("Add", scaled, arguments.tensor(3));
        } else if (arguments.yes(5)) {
            seen = graph.like("Add", scaled, future(sizes.get(2), sizes.get(3)));
        }
        Tensor weights = graph.add("Softmax", Kind.FLOAT, sizes, List.of(seen), Map.of("axis", -1));
        return graph.add("MatMul", Kind.FLOAT, query.sizes(), List.of(weights, arguments.tensor(2)), Map.of());
    }

    private static Operand.Constant future(int from, int to) {
        float[] values = new float[from * to];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % to > i / to ? -1e9f : 0;
        }
        return new Operand.Constant("future_" + from + "_" + to, List.of(from, to), values);
    }
}
