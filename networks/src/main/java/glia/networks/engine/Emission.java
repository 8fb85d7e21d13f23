package glia.networks.engine;

import glia.datasets.Shape;
import glia.networks.Parameter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * In the place of a path: the variable of an array whose type is that of the numbers the network computes with, where
     * that is not always 32 bits.
     */
    public static final String NUMBERS = "";

    private final Statements statements;
    private final Map<String, String> parameters;
    private final Purpose purpose;
    private final Findings findings;
    private final String path;

    /** @param parameters for each parameter and buffer of the network, by its path, the variable that holds it */
    public Emission(Map<String, String> parameters) {
        this(parameters, Purpose.OUTPUT);
    }

    private Emission(Map<String, String> parameters, Purpose purpose) {
        this(new Statements(), Map.copyOf(parameters), purpose, new Findings(), "");
    }

    private Emission(
            Statements statements, Map<String, String> parameters, Purpose purpose, Findings findings, String path) {
        this.statements = statements;
        this.parameters = parameters;
        this.purpose = purpose;
        this.findings = findings;
        this.path = path;
    }

    /** A program that reads a sequence piece by piece. */
    public static Emission continuing(Map<String, String> parameters, Continuation continuation) {
        return new Emission(parameters, Purpose.continuing(continuation));
    }

    /** A program for those who look inside a network: its attention is computed so that it can be seen. */
    public static Emission inspecting(Map<String, String> parameters) {
        return new Emission(parameters, Purpose.ATTENTION);
    }

    /** A program for those who want the loss: layers that add to it say what, see {@link #cost}. */
    public static Emission costing(Map<String, String> parameters) {
        return new Emission(parameters, Purpose.COSTS);
    }

    /**
     * A program for training, in which layers may write their gradients themselves: it keeps what they need on {@link
     * Differentiation#TAPE}.
     */
    public static Emission differentiating(Map<String, String> parameters) {
        return new Emission(parameters, Purpose.GRADIENTS);
    }

    /** A program to be translated for others: it keeps to the operations that they know, see {@link #faster}. */
    public static Emission portable(Map<String, String> parameters) {
        return new Emission(parameters, Purpose.PORTABLE);
    }

    /** What the program knows of the pieces before, where it reads a sequence piece by piece. */
    public Optional<Continuation> continuation() {
        return purpose.continuation();
    }

    /** The same program, seen from the layer at this path: {@link #parameter} then finds that layer's own. */
    public Emission at(String layerPath) {
        return new Emission(statements, parameters, purpose, findings, layerPath);
    }

    /** Whole numbers as the numbers that the network computes with. */
    public Value numbers(Value whole) {
        String like = parameters.get(NUMBERS);
        return like == null
                ? call("torch.to", whole.shape(), whole, 6)
                : call("torch.type_as", whole.shape(), whole, new Literal(like));
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
        return assign(result, spelled(operation, arguments));
    }

    private static String spelled(String operation, Object... arguments) {
        return operation + Arrays.stream(arguments).map(Spelling::of).collect(Collectors.joining(", ", "(", ")"));
    }

    /**
     * Adds one operation for which there is a faster way to the same numbers, taken on the processor alone: graphics
     * processors have their own.
     *
     * @param way an expression of TorchScript
     * @param condition of TorchScript too: when the way is open
     * @param operation what is to be computed, as in {@link #call}; what the first of the arguments is decides where
     */
    public Value faster(String way, String condition, String operation, Shape result, Object... arguments) {
        String plain = spelled(operation, arguments);
        if (purpose.portable()) {
            return assign(result, plain);
        }
        String variable = fresh();
        line("if torch.__not__(ops.prim.is_cuda(" + Spelling.of(arguments[0]) + ")) and " + condition + ":\n  "
                + variable + " = " + way + "\nelse:\n  " + variable + " = " + plain);
        return new Value(variable, result);
    }

    /** Adds one assignment of an expression of TorchScript. */
    public Value assign(Shape result, String expression) {
        String variable = fresh();
        line(variable + " = " + expression);
        return new Value(variable, result);
    }

    /**
     * Has Java compute something in the middle of the program, which is slower: the program is run in pieces then.
     *
     * @param result the shape of one sample of what it gives
     * @param arrays the current layer's parameters, then its buffers
     */
    public Value outside(JavaPart part, Shape result, Value input, List<Parameter> arrays) {
        String variable = fresh();
        List<String> variables =
                arrays.stream().map(array -> parameter(array).variable()).toList();
        findings.cuts.add(new Cut(statements.length(), input.variable(), variable, variables, part));
        return new Value(variable, result);
    }

    /** Where Java takes over, in the order in which the program runs. */
    public List<Cut> cuts() {
        return List.copyOf(findings.cuts);
    }

    /** Whether the layer may use {@link #differentiated}. */
    public boolean differentiating() {
        return purpose.gradients();
    }

    /** Goes on from what a layer gave that wrote its gradient. */
    public Value differentiated(CustomGradient gradient, Shape result) {
        Value output = assign(result, "torch.requires_grad_(torch.detach(" + gradient.output() + "), True)");
        Stream.concat(Stream.of(output.variable()), gradient.taped().stream())
                .forEach(kept -> line("torch.append(" + Differentiation.TAPE + ", " + kept + ")"));
        findings.gradients.add(gradient);
        return output;
    }

    /** Those that layers wrote, in the order in which they run. */
    public List<CustomGradient> gradients() {
        return List.copyOf(findings.gradients);
    }

    /** A name that no other variable of the program has. */
    public String fresh() {
        return statements.fresh();
    }

    /** Adds a statement as it stands, which may span lines. */
    public void line(String statement) {
        statements.add(statement);
    }

    public void label(String name, Value value) {
        findings.labels.put(name, value);
    }

    public Value labelled(String name) {
        return findings.labels.get(name);
    }

    /** Remembers what the layer at this path gives, for those who look inside a network. */
    public void output(String layerPath, Value value) {
        findings.outputs.put(layerPath, value);
    }

    /** What each layer gives, by path, in the order in which they run. */
    public Map<String, Value> outputs() {
        return Collections.unmodifiableMap(findings.outputs);
    }

    /** Whether the loss is wanted: what layers add to it is to be told by {@link #cost}, and then alone. */
    public boolean costing() {
        return purpose.costs();
    }

    /** Adds something to the loss. */
    public void cost(String name, double weight, Value value) {
        if (purpose.costs()) {
            findings.costs.add(new Cost(name, weight, value));
        }
    }

    /** What layers add to the loss, in the order in which they run. */
    public List<Cost> costs() {
        return List.copyOf(findings.costs);
    }

    /** Whether attention is to be told by {@link #attention}, which the fused operation does not give. */
    public boolean inspecting() {
        return purpose.attention();
    }

    /**
     * Remembers where a layer looks.
     *
     * @param part of the layer, where it has several attentions; else empty
     * @param weights {@code (heads, from, to)}, which sum to 1 over the last
     */
    public void attention(String part, Value weights) {
        findings.attentions.put(part.isEmpty() ? path : path + "." + part, weights);
    }

    /** Where each attention looks, by its layer's path, in the order in which they run. */
    public Map<String, Value> attentions() {
        return Collections.unmodifiableMap(findings.attentions);
    }

    /** The statements so far, unindented, each ending in a line feed. */
    public String text() {
        return statements.toString();
    }

    /** The spelling of a number in a program. */
    public static String decimal(double number) {
        return Spelling.decimal(number);
    }
}
