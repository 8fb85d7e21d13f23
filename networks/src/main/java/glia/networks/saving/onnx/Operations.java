package glia.networks.saving.onnx;

import glia.networks.saving.onnx.Operand.Constant;
import glia.networks.saving.onnx.Operand.Kind;
import glia.networks.saving.onnx.Operand.Packed;
import glia.networks.saving.onnx.Operand.SameOrder;
import glia.networks.saving.onnx.Operand.Tensor;
import glia.networks.saving.onnx.Operand.Zeros;
import glia.networks.saving.program.Expression;
import glia.networks.saving.program.Unsupported;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What each operation of a program is in ONNX. */
final class Operations implements Expression.Calls {
    private final Map<String, Function<Arguments, Object>> byName = new HashMap<>();
    private final Graph graph;

    Operations(Graph graph) {
        this.graph = graph;
        new Arithmetic(graph).register(byName);
        new Shaping(graph).register(byName);
        new Windows(graph).register(byName);
        new Normalizing(graph).register(byName);
        new Recurrence(graph).register(byName);
        byName.put("float", arguments -> arguments.get(0).equals("-inf") ? -Double.MAX_VALUE : Double.MAX_VALUE);
        byName.put("detach", arguments -> arguments.get(0));
        byName.put("cpu", arguments -> arguments.get(0));
        byName.put("dropout", arguments -> arguments.get(0));
        byName.put("feature_dropout", arguments -> arguments.get(0));
        byName.put("new_zeros", arguments -> new Zeros());
        byName.put("size", arguments -> 0L);
        byName.put("sort", arguments -> List.of(arguments.tensor(0), new SameOrder()));
        byName.put("argsort", arguments -> arguments.get(0));
        byName.put("_pack_padded_sequence", this::packed);
        byName.put("_pad_packed_sequence", arguments -> List.of(arguments.tensor(0), 0L));
        byName.put("index_select", this::chosen);
    }

    /** Every use is of sequences in the order of {@link Packed}. */
    private Object chosen(Arguments arguments) {
        if (!(arguments.get(2) instanceof SameOrder)) {
            throw new Unsupported("torch.index_select");
        }
        return arguments.get(0);
    }

    private Object packed(Arguments arguments) {
        return List.of(new Packed(arguments.tensor(0), arguments.tensor(1)), 0L);
    }

    @Override
    public Object call(String operation, List<Object> arguments) {
        Function<Arguments, Object> known = byName.get(operation.replaceFirst("^torch\\.", ""));
        if (known == null) {
            throw new Unsupported(operation);
        }
        return known.apply(new Arguments(operation, arguments, graph));
    }

    /** The arguments of one call. */
    record Arguments(String operation, List<Object> values, Graph graph) {
        Object get(int index) {
            return index < values.size() ? values.get(index) : "";
        }

        boolean has(int index) {
            return !"".equals(get(index));
        }

        Tensor tensor(int index) {
            Object value = get(index);
            if (value instanceof Constant constant) {
                return graph.tensor(constant);
            }
            if (value instanceof Tensor tensor) {
                return tensor;
            }
            throw new Unsupported(operation + " of " + value.getClass().getSimpleName());
        }

        /** A tensor, or a number as one of the same kind as another. */
        Tensor alike(int index, Kind kind) {
            return get(index) instanceof Number number ? graph.number(number.doubleValue(), kind) : tensor(index);
        }

        int whole(int index) {
            return Numbers.whole(get(index));
        }

        double decimal(int index) {
            return ((Number) get(index)).doubleValue();
        }

        boolean yes(int index) {
            return Boolean.TRUE.equals(get(index));
        }

        List<Long> list(int index) {
            return Numbers.list(get(index));
        }
    }
}
