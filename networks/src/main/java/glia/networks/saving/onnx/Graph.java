package glia.networks.saving.onnx;

import glia.networks.saving.onnx.Operand.Constant;
import glia.networks.saving.onnx.Operand.Kind;
import glia.networks.saving.onnx.Operand.Tensor;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A graph of ONNX being written. The numbers of fields and types are those of onnx.proto3. */
final class Graph {
    private static final int FLOAT = 1;
    private static final int INTEGER = 2;
    private static final int STRING = 3;
    private static final int INTEGERS = 7;
    private static final int STRINGS = 8;

    private final Message message = new Message();
    private final Set<String> held = new HashSet<>();
    private int fresh;

    /** Adds one operation with one result of this kind and rank. */
    Tensor add(String operation, Kind kind, List<Integer> sizes, List<?> inputs, Map<String, ?> attributes) {
        Tensor result = named(kind, sizes);
        node(operation, inputs, List.of(result.name()), attributes);
        return result;
    }

    /** The name of a result that {@link #node} is to give. */
    Tensor named(Kind kind, List<Integer> sizes) {
        return new Tensor("t" + fresh++, kind, sizes);
    }

    /** Adds one operation that keeps the shape and the kind of its first input. */
    Tensor like(String operation, Tensor first, Object... others) {
        List<Object> inputs = new ArrayList<>(List.of(first));
        inputs.addAll(Arrays.asList(others));
        return add(operation, first.kind(), first.sizes(), inputs, Map.of());
    }

    /** @param inputs tensors, constants, lists of whole numbers, or "" for one left out */
    void node(String operation, List<?> inputs, List<String> outputs, Map<String, ?> attributes) {
        Message node = new Message();
        inputs.forEach(input -> node.text(1, name(input)));
        outputs.forEach(output -> node.text(2, output));
        node.text(3, outputs.get(0));
        node.text(4, operation);
        attributes.forEach((name, value) -> node.message(5, attribute(name, value)));
        message.message(1, node);
    }

    private String name(Object input) {
        if (input instanceof Tensor tensor) {
            return tensor.name();
        }
        if (input instanceof Constant constant) {
            return tensor(constant).name();
        }
        if (input instanceof List<?> numbers) {
            return whole(numbers.stream()
                    .mapToLong(each -> ((Number) each).longValue())
                    .toArray());
        }
        return (String) input;
    }

    /** Puts an array into the file, if it is not yet there. */
    Tensor tensor(Constant constant) {
        if (held.add(constant.name())) {
            ByteBuffer bytes = Message.little(constant.values().length * Float.BYTES);
            bytes.asFloatBuffer().put(constant.values());
            initializer(constant.name(), Kind.FLOAT, constant.sizes(), bytes);
        }
        return new Tensor(constant.name(), Kind.FLOAT, constant.sizes());
    }

    /** One number of the kind. */
    Tensor number(double value, Kind kind) {
        String name = "n" + fresh++;
        ByteBuffer bytes = kind == Kind.FLOAT
                ? Message.little(Float.BYTES).putFloat((float) value)
                : Message.little(Long.BYTES).putLong((long) value);
        initializer(name, kind, List.of(), bytes);
        return new Tensor(name, kind, List.of());
    }

    private String whole(long... values) {
        String name = Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining("_", "l", ""));
        if (held.add(name)) {
            ByteBuffer bytes = Message.little(values.length * Long.BYTES);
            bytes.asLongBuffer().put(values);
            initializer(name, Kind.INT64, List.of(values.length), bytes);
        }
        return name;
    }

    private void initializer(String name, Kind kind, List<Integer> sizes, ByteBuffer bytes) {
        Message tensor = new Message();
        sizes.forEach(size -> tensor.number(1, size));
        message.message(5, tensor.number(2, kind.code()).text(8, name).raw(9, bytes.array()));
    }

    private static Message attribute(String name, Object value) {
        Message attribute = new Message().text(1, name);
        if (value instanceof Double || value instanceof Float) {
            return attribute.decimal(2, ((Number) value).floatValue()).number(20, FLOAT);
        }
        if (value instanceof Number number) {
            return attribute.number(3, number.longValue()).number(20, INTEGER);
        }
        if (value instanceof String text) {
            return attribute.text(4, text).number(20, STRING);
        }
        List<?> list = (List<?>) value;
        if (list.get(0) instanceof String) {
            list.forEach(text -> attribute.text(9, (String) text));
            return attribute.number(20, STRINGS);
        }
        list.forEach(number -> attribute.number(8, ((Number) number).longValue()));
        return attribute.number(20, INTEGERS);
    }

    /** The whole graph. Add nothing afterwards. */
    Message finished(String name, Tensor input, Tensor output) {
        return message.text(2, name).message(11, described(input)).message(12, described(output));
    }

    /** The first axis is the batch, of any size. */
    private static Message described(Tensor tensor) {
        Message shape = new Message().message(1, new Message().text(2, "batch"));
        tensor.sizes().stream().skip(1).forEach(size -> shape.message(1, new Message().number(1, size)));
        Message type = new Message().number(1, tensor.kind().code()).message(2, shape);
        return new Message().text(1, tensor.name()).message(2, new Message().message(1, type));
    }
}
