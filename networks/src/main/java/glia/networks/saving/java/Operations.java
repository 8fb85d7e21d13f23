package glia.networks.saving.java;

import glia.networks.saving.program.Expression;
import glia.networks.saving.program.Unsupported;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What each operation of a program is in DJL. */
final class Operations implements Expression.Calls {
    private final Map<String, Function<Arguments, Object>> known = new HashMap<>();
    private final Set<OwnMethod> ownMethods = new TreeSet<>();

    Operations() {
        elementwise();
        layers();
        shapes();
        reductions();
    }

    /** The methods that the class needs of its own, by what was called. */
    Set<OwnMethod> ownMethods() {
        return ownMethods;
    }

    @Override
    public Object call(String operation, List<Object> arguments) {
        String name = operation.replace("torch.", "");
        Function<Arguments, Object> meaning = known.get(name);
        if (meaning == null) {
            throw new Unsupported(name);
        }
        return meaning.apply(new Arguments(name, arguments));
    }

    private void elementwise() {
        for (String name : List.of("relu", "sigmoid", "tanh", "gelu", "selu")) {
            known.put(name, a -> Code.of("Activation." + name, a.code(0)));
        }
        known.put("gelu", this::gelu);
        // DJL's own mish takes the logarithm to base 2.
        known.put(
                "mish",
                a -> a.code(0)
                        .call("mul", Code.of("Activation.softPlus", a.code(0)).call("tanh")));
        known.put("softplus", a -> Code.of("Activation.softPlus", a.code(0)));
        known.put("silu", a -> Code.of("Activation.swish", a.code(0), "1f"));
        known.put("leaky_relu", a -> Code.of("Activation.leakyRelu", a.code(0), a.decimal(1)));
        known.put("elu", a -> Code.of("Activation.elu", a.code(0), a.size() > 1 ? a.decimal(1) : "1f"));
        known.put("exp", a -> a.code(0).call("exp"));
        Map.of("add", "add", "sub", "sub", "mul", "mul", "div", "div", "eq", "eq", "ne", "neq")
                .forEach((name, method) -> known.put(name, a -> a.code(0).call(method, a.operand(1))));
        known.put("detach", a -> a.code(0).call("stopGradient"));
        known.put("zeros_like", a -> a.code(0).call("zerosLike"));
        known.put("heaviside", a -> a.code(0).call("gt", 0).call("toType", "DataType.FLOAT32", false));
        known.put("type_as", a -> a.code(0).call("toType", a.code(1).call("getDataType"), false));
        known.put("to", a -> a.code(0).call("toType", type(a.whole(1)), false));
        known.put("addcmul", a -> a.code(0).call("add", a.code(1).call("mul", a.code(2))));
        known.put(
                "randn_like",
                a -> a.code(0).call("getManager").call("randomNormal", a.code(0).call("getShape")));
        known.put(
                "clamp",
                a -> a.size() > 2
                        ? a.code(0).call("clip", a.operand(1), a.operand(2))
                        : a.code(0).call("maximum", a.operand(1)));
    }

    private Code gelu(Arguments a) {
        if (a.size() == 1) {
            return Code.of("Activation.gelu", a.code(0));
        }
        ownMethods.add(OwnMethod.GELU);
        return Code.of("gelu", a.code(0));
    }

    private static String type(int code) {
        return switch (code) {
            case 4 -> "DataType.INT64";
            case 6 -> "DataType.FLOAT32";
            default -> throw new Unsupported("a number type " + code);
        };
    }

    private void layers() {
        known.put(
                "linear",
                a -> a.present(2)
                        ? Code.single("Linear.linear", a.code(0), a.code(1), a.code(2))
                        : Code.single("Linear.linear", a.code(0), a.code(1)));
        known.put("conv1d", a -> convolution("Conv1d.conv1d", a));
        known.put("conv2d", a -> convolution("Conv2d.conv2d", a));
        for (int rank = 1; rank <= 2; rank++) {
            String end = "Pool" + rank + "d";
            known.put("max_pool" + rank + "d", a -> maximumPool("Pool.max" + end, a));
            known.put(
                    "avg_pool" + rank + "d",
                    a -> Code.of(
                            "Pool.avg" + end, a.code(0), a.shape(1), a.shape(2), a.shape(3), a.truth(4), a.truth(5)));
        }
        known.put("embedding", a -> Code.single("Embedding.embedding", a.code(1), a.code(0), "SparseFormat.DENSE"));
        // DJL's momentum is what is kept, PyTorch's what is new.
        known.put(
                "batch_norm",
                a -> Code.single(
                        "BatchNorm.batchNorm",
                        a.code(0),
                        a.code(3),
                        a.code(4),
                        a.code(1),
                        a.code(2),
                        1,
                        (float) (1 - a.number(6)) + "f",
                        a.decimal(7),
                        a.code(5)));
        known.put(
                "layer_norm",
                a -> Code.single("LayerNorm.layerNorm", a.code(0), a.shape(1), a.code(2), a.code(3), a.decimal(4)));
        known.put("dropout", a -> Code.single("Dropout.dropout", a.code(0), a.decimal(1), a.code(2)));
        known.put("softmax", a -> a.code(0).call("softmax", a.whole(1)));
        known.put("log_softmax", a -> a.code(0).call("logSoftmax", a.whole(1)));
        known.put("lstm", a -> recurrence("lstm", a));
        known.put("gru", a -> recurrence("gru", a));
        known.put("scaled_dot_product_attention", a -> {
            ownMethods.add(OwnMethod.ATTENTION);
            Object mask = a.present(3) ? a.code(3) : "null";
            return Code.of("attention", a.code(0), a.code(1), a.code(2), mask, a.operand(4), a.truth(5));
        });
    }

    private static Code convolution(String function, Arguments a) {
        return Code.single(
                function,
                a.code(0),
                a.code(1),
                a.present(2) ? a.code(2) : "null",
                a.shape(3),
                a.shape(4),
                a.shape(5),
                a.whole(6));
    }

    private static Code maximumPool(String function, Arguments a) {
        if (a.list(4).stream().anyMatch(step -> step != 1)) {
            throw new Unsupported("a dilated pool");
        }
        return Code.of(function, a.code(0), a.shape(1), a.shape(2), a.shape(3), a.truth(5));
    }

    private static Code recurrence(String name, Arguments a) {
        if (a.size() != 9) {
            throw new Unsupported("a recurrence that leaves padding out");
        }
        Object state = name.equals("lstm") ? a.arrays(1) : a.code(1);
        return a.code(0)
                .call("getNDArrayInternal")
                .call(
                        name,
                        a.code(0),
                        state,
                        a.arrays(2),
                        a.truth(3),
                        a.whole(4),
                        a.number(5),
                        a.code(6),
                        a.truth(7),
                        a.truth(8));
    }

    private void shapes() {
        known.put("reshape", a -> a.code(0).call("reshape", a.spelled(1)));
        known.put("permute", a -> a.code(0).call("transpose", a.spelled(1)));
        known.put("transpose", a -> a.code(0).call("swapAxes", a.whole(1), a.whole(2)));
        known.put("unsqueeze", a -> a.code(0).call("expandDims", a.whole(1)));
        known.put("cat", a -> Code.of("NDArrays.concat", a.arrays(0), a.whole(1)));
        known.put("size", a -> a.code(0).call("size", a.whole(1)));
        known.put("new_zeros", a -> a.code(0).call("getManager").call("zeros", a.shape(1)));
        known.put("select", a -> index(a.code(0), a.whole(1), String.valueOf(a.whole(2))));
        known.put("narrow", a -> index(a.code(0), a.whole(1), a.whole(2) + ":" + (a.whole(2) + a.whole(3))));
    }

    private static Code index(Code array, int axis, String index) {
        return array.call("get", "\"" + ":, ".repeat(axis) + index + "\"");
    }

    private void reductions() {
        Map.of("mean", "mean", "sum", "sum", "amax", "max")
                .forEach((name, method) -> known.put(name, a -> reduced(method, a)));
        known.put("cumsum", a -> a.code(0).call("cumSum", a.whole(1)));
    }

    /** One axis after the other, the last first: DJL on PyTorch takes no more at once. */
    private static Code reduced(String method, Arguments a) {
        boolean keep = a.size() > 2 && a.truth(2);
        Code code = a.code(0);
        for (int i = a.list(1).size() - 1; i >= 0; i--) {
            code = code.call(method, "new int[] {" + a.list(1).get(i) + "}", keep);
        }
        return code;
    }
}
