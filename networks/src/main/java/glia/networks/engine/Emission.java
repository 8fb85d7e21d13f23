package glia.networks.engine;

import glia.datasets.Shape;
import glia.networks.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The program of a network while it is being written: one TorchScript statement a line, each giving one new variable.
 * Layers write through it; an operation is any ATen operation by its name in {@code torch.}.
 */
public final class Emission {
    /** The boolean in the program that is true while training. */
    public static final Literal TRAINING = new Literal("training");

    /** Text that goes into the program as it stands. */
    public record Literal(String text) {}

    /**
     * What a layer adds to the loss.
     *
     * @param name such as {@code KL divergence}
     * @param weight what it is multiplied by in the loss
     * @param value one number, mean over the batch
     */
    public record Cost(String name, double weight, Value value) {}

    private final StringBuilder lines;
    private final Map<String, String> parameters;
    private final Map<String, Value> labels;
    private final Map<String, Value> outputs;
    private final Map<String, Value> attentions;
    private final boolean inspecting;
    private final Optional<List<Cost>> costs;
    private final int[] variables;
    private final String path;
    private final Continuation continuation;

    /** @param parameters for each parameter and buffer of the network, by its path, the variable that holds it */
    public Emission(Map<String, String> parameters) {
        this(parameters, false, Optional.empty(), null);
    }

    private Emission(
            Map<String, String> parameters, boolean inspecting, Optional<List<Cost>> costs, Continuation continuation) {
        this(
                new StringBuilder(),
                Map.copyOf(parameters),
                new HashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                inspecting,
                costs,
                new int[1],
                "",
                continuation);
    }

    /** A program that reads a sequence piece by piece. */
    public static Emission continuing(Map<String, String> parameters, Continuation continuation) {
        return new Emission(parameters, false, Optional.empty(), continuation);
    }

    /** A program for those who look inside a network: its attention is computed so that it can be seen. */
    public static Emission inspecting(Map<String, String> parameters) {
        return new Emission(parameters, true, Optional.empty(), null);
    }

    /** A program for those who want the loss: layers that add to it say what, see {@link #cost}. */
    public static Emission costing(Map<String, String> parameters) {
        return new Emission(parameters, false, Optional.of(new ArrayList<>()), null);
    }

    private Emission(
            StringBuilder lines,
            Map<String, String> parameters,
            Map<String, Value> labels,
            Map<String, Value> outputs,
            Map<String, Value> attentions,
            boolean inspecting,
            Optional<List<Cost>> costs,
            int[] variables,
            String path,
            Continuation continuation) {
        this.lines = lines;
        this.parameters = parameters;
        this.labels = labels;
        this.outputs = outputs;
        this.attentions = attentions;
        this.inspecting = inspecting;
        this.costs = costs;
        this.variables = variables;
        this.path = path;
        this.continuation = continuation;
    }

    /** What the program knows of the pieces before, where it reads a sequence piece by piece. */
    public Optional<Continuation> continuation() {
        return Optional.ofNullable(continuation);
    }

    /** The same program, seen from the layer at this path: {@link #parameter} then finds that layer's own. */
    public Emission at(String layerPath) {
        return new Emission(
                lines, parameters, labels, outputs, attentions, inspecting, costs, variables, layerPath, continuation);
    }

    /** One of the current layer's parameters or buffers. */
    public Value parameter(Parameter parameter) {
        String name = path + "." + parameter.name();
        String variable = parameters.get(name);
        if (variable == null) {
            throw new IllegalStateException(
                    "No parameter '" + name + "' in this program; it has " + parameters.keySet());
        }
        return new Value(variable, parameter.shape());
    }

    /**
     * Adds one operation.
     *
     * @param operation such as {@code torch.conv2d}
     * @param result the shape of one sample of what it gives
     * @param arguments values, numbers, booleans, {@code int[]}, {@link Literal}s, a list of any of these, or null for
     *     {@code None}
     */
    public Value call(String operation, Shape result, Object... arguments) {
        String spelled = Arrays.stream(arguments).map(Emission::spell).collect(Collectors.joining(", ", "(", ")"));
        return assign(result, operation + spelled);
    }

    /** Adds one assignment of an expression of TorchScript. */
    public Value assign(Shape result, String expression) {
        String variable = fresh();
        line(variable + " = " + expression);
        return new Value(variable, result);
    }

    /** A name that no other variable of the program has. */
    public String fresh() {
        return "x" + variables[0]++;
    }

    /** Adds a statement as it stands, which may span lines. */
    public void line(String statement) {
        lines.append(statement).append('\n');
    }

    public void label(String name, Value value) {
        labels.put(name, value);
    }

    public Value labelled(String name) {
        return labels.get(name);
    }

    /** Remembers what the layer at this path gives, for those who look inside a network. */
    public void output(String layerPath, Value value) {
        outputs.put(layerPath, value);
    }

    /** What each layer gives, by path, in the order in which they run. */
    public Map<String, Value> outputs() {
        return Collections.unmodifiableMap(outputs);
    }

    /** Whether the loss is wanted: what layers add to it is to be told by {@link #cost}, and then alone. */
    public boolean costing() {
        return costs.isPresent();
    }

    /** Adds something to the loss. */
    public void cost(String name, double weight, Value value) {
        costs.ifPresent(known -> known.add(new Cost(name, weight, value)));
    }

    /** What layers add to the loss, in the order in which they run. */
    public List<Cost> costs() {
        return List.copyOf(costs.orElse(List.of()));
    }

    /** Whether attention is to be told by {@link #attention}, which the fused operation does not give. */
    public boolean inspecting() {
        return inspecting;
    }

    /**
     * Remembers where a layer looks.
     *
     * @param part of the layer, where it has several attentions; else empty
     * @param weights {@code (heads, from, to)}, which sum to 1 over the last
     */
    public void attention(String part, Value weights) {
        attentions.put(part.isEmpty() ? path : path + "." + part, weights);
    }

    /** Where each attention looks, by its layer's path, in the order in which they run. */
    public Map<String, Value> attentions() {
        return Collections.unmodifiableMap(attentions);
    }

    /** The statements so far, unindented, each ending in a line feed. */
    public String text() {
        return lines.toString();
    }

    private static String spell(Object argument) {
        if (argument == null) {
            return "None";
        }
        if (argument instanceof Value value) {
            return value.variable();
        }
        if (argument instanceof Literal literal) {
            return literal.text();
        }
        if (argument instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        if (argument instanceof int[] numbers) {
            return Arrays.toString(numbers);
        }
        if (argument instanceof List<?> list) {
            return list.stream().map(Emission::spell).collect(Collectors.joining(", ", "[", "]"));
        }
        if (argument instanceof Double || argument instanceof Float) {
            return decimal(((Number) argument).doubleValue());
        }
        if (argument instanceof Integer || argument instanceof Long) {
            return argument.toString();
        }
        throw new IllegalArgumentException("The program has no spelling for " + argument.getClass());
    }

    /** The spelling of a number in a program. */
    public static String decimal(double number) {
        if (Double.isNaN(number)) {
            return "float(\"nan\")";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "float(\"inf\")" : "float(\"-inf\")";
        }
        return Double.toString(number).replace("E", "e");
    }
}
