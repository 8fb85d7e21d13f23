package glia.networks.saving.onnx;

import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.networks.Placed;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.saving.onnx.Operand.Constant;
import glia.networks.saving.onnx.Operand.Kind;
import glia.networks.saving.onnx.Operand.Tensor;
import glia.networks.saving.program.Expression;
import glia.networks.saving.program.Unsupported;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The program of a network as a model of ONNX: every layer is what it emits, so that no layer is written twice. */
public final class Translation {
    /** The operations that ONNX had in version 1.12 (2022), which every runtime of today knows. */
    private static final int OPERATIONS = 17;

    private static final int FORMAT = 8;
    /** A message of Protocol Buffers ends at 2 GB. */
    private static final long LARGEST = 1_900_000_000;

    private final Network network;
    private final Graph graph = new Graph();
    private final Operations operations = new Operations(graph);
    private final Map<String, Object> variables = new HashMap<>();
    private final Map<String, String> defined = new HashMap<>();

    private Translation(Network network) {
        this.network = network;
    }

    /**
     * The bytes of the model. Its input is called {@code input}, its output {@code output}; both begin with a batch axis
     * of any size.
     *
     * @throws IllegalArgumentException if a layer computes something that ONNX has no operation for, or the weights
     *     are too many for one file
     */
    public static byte[] of(Network network) {
        if (network.parameterCount() * Float.BYTES > LARGEST) {
            throw new IllegalArgumentException(network.name() + " has " + network.parameterCount()
                    + " parameters; a file of ONNX holds at most " + LARGEST / Float.BYTES);
        }
        return new Translation(network).model();
    }

    private byte[] model() {
        network.checkProgram();
        Map<String, float[]> values = network.weights().snapshot();
        Map<String, String> paths = new HashMap<>();
        Stream.concat(network.parameters().stream(), network.buffers().stream())
                .forEach(named -> bind(named, paths, values));
        Tensor input = new Tensor(
                "input",
                network.input().tokens() ? Kind.INT64 : Kind.FLOAT,
                batched(network.input().shape()));
        variables.put("input", input);
        // An exported network is used, not trained.
        variables.put("training", false);
        Emission emission = Emission.portable(paths);
        Value output =
                network.root().emit(emission, new Value("input", network.input().shape()));
        List<String> lines = emission.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            try {
                statement(lines.get(i));
            } catch (Unsupported operation) {
                throw new IllegalArgumentException(
                        refusal(operation.getMessage(), lines.subList(i, lines.size()), emission), operation);
            }
        }
        Tensor last = (Tensor) variables.get(output.variable());
        Tensor result = new Tensor("output", last.kind(), batched(network.outputShape()));
        graph.node("Identity", List.of(last), List.of("output"), Map.of());
        return new Message()
                .number(1, FORMAT)
                .text(2, "Glia")
                .message(7, graph.finished(network.name(), input, result))
                .message(8, new Message().text(1, "").number(2, OPERATIONS))
                .message(14, new Message().text(1, "glia.network").text(2, network.text()))
                .toBytes();
    }

    private void bind(NamedParameter named, Map<String, String> paths, Map<String, float[]> values) {
        String variable = "p" + paths.size();
        paths.put(named.path(), variable);
        variables.put(
                variable, new Constant(named.path(), named.parameter().shape().sizes(), values.get(named.path())));
    }

    private static List<Integer> batched(glia.datasets.Shape shape) {
        List<Integer> sizes = new ArrayList<>(List.of(-1));
        sizes.addAll(shape.sizes());
        return sizes;
    }

    /** The lines that ask whether the network trains take the second way, where nothing but the assignment stands. */
    private void statement(String line) {
        if (line.equals("if training:") || line.equals("else:")) {
            return;
        }
        boolean conditional = line.startsWith(" ");
        String text = line.strip();
        int equals = text.indexOf(" = ");
        String[] names = text.substring(0, equals).split("\\s*,\\s*");
        String expression = text.substring(equals + 3);
        if (conditional && !defined.containsKey(names[0])) {
            defined.put(names[0], expression);
            return;
        }
        Object value = Expression.value(expression, variables, operations);
        if (names.length == 1) {
            variables.put(names[0], value);
            return;
        }
        List<?> several = (List<?>) value;
        for (int i = 0; i < Math.min(names.length, several.size()); i++) {
            variables.put(names[i], several.get(i));
        }
    }

    /** The layer at fault is the first whose output comes at or behind the line that failed. */
    private String refusal(String operation, List<String> rest, Emission emission) {
        List<String> later =
                rest.stream().map(line -> line.strip().split("[ ,]")[0]).toList();
        String path = emission.outputs().entrySet().stream()
                .filter(entry -> later.contains(entry.getValue().variable()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        String where = network.layers().stream()
                .filter(layer -> layer.path().equals(path))
                .findFirst()
                .map((Placed layer) -> "'" + path + "' (line " + layer.source().line() + ", '"
                        + layer.source().text() + "')")
                .orElse("a part of " + network.name());
        return "ONNX cannot express " + where + ": it has nothing for " + operation
                + ". --format torchscript writes every layer.";
    }
}
