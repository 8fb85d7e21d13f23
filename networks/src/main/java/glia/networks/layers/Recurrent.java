package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Initialization;
import glia.networks.Layer;
import glia.networks.Parameter;
import glia.networks.ShapeException;
import glia.networks.engine.Continuation;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recurrent layers over the steps of a sequence: {@code [batch, steps, features]} to {@code [batch, steps, units]}, or
 * twice the units where they run both ways. Elman 1990; long short-term memory, Hochreiter and Schmidhuber 1997; gated
 * recurrent units, Cho et al. 2014. Gates and parameters are PyTorch's, in its order and by its names.
 */
record Recurrent(
        RecurrentCell cell,
        int units,
        int layers,
        boolean bidirectional,
        double dropout,
        List<String> references,
        Arguments arguments)
        implements Layer {

    static final List<LayerType> TYPES =
            Stream.of(RecurrentCell.values()).map(RecurrentCell::type).toList();

    private boolean masked() {
        return arguments.has("mask");
    }

    private boolean started() {
        return arguments.has("state");
    }

    private int directions() {
        return bidirectional ? 2 : 1;
    }

    @Override
    public boolean stepwise() {
        return true;
    }

    @Override
    public boolean causal() {
        return !bidirectional && !started();
    }

    @Override
    public boolean causalBeside() {
        return !bidirectional && !masked();
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape shape = Steps.of(inputs.get(0), cell.word());
        if (masked()) {
            Steps.checkMask(references, inputs.get(1), shape.size(0));
        }
        if (started() && !inputs.get(references.size()).equals(Shape.of(units))) {
            throw new ShapeException("state=" + arguments.word("state") + " has shape " + inputs.get(references.size())
                    + " and should have (" + units + ").");
        }
        return Shape.of(shape.size(0), Math.multiplyExact(units, directions()));
    }

    @Override
    public List<Parameter> parameters(List<Shape> inputs) {
        Initialization even = Initialization.fanIn(units);
        int rows = Math.multiplyExact(cell.gates(), units);
        List<Parameter> parameters = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            int features = layer == 0 ? inputs.get(0).size(1) : Math.multiplyExact(units, directions());
            for (int direction = 0; direction < directions(); direction++) {
                String suffix = "_l" + layer + (direction == 1 ? "_reverse" : "");
                parameters.add(new Parameter(
                        "weight_ih" + suffix,
                        Shape.of(rows, features),
                        arguments.initialization(features, units, even),
                        arguments.penalty()));
                parameters.add(new Parameter(
                        "weight_hh" + suffix,
                        Shape.of(rows, units),
                        arguments.initialization(units, units, Initializations.orthogonal(cell.gates())),
                        arguments.penalty()));
                parameters.add(new Parameter(
                        "bias_ih" + suffix, Shape.of(rows), arguments.has("forget") ? remembering(even) : even));
                parameters.add(new Parameter("bias_hh" + suffix, Shape.of(rows), even));
            }
        }
        return parameters;
    }

    /** The forget gate's is the second of the four gates' biases. */
    private Initialization remembering(Initialization others) {
        return (shape, random) -> {
            float[] biases = others.draw(shape, random);
            Arrays.fill(biases, units, 2 * units, (float) arguments.number("forget"));
            return biases;
        };
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Value input = inputs.get(0);
        List<Value> weights = parameters(List.of(input.shape())).stream()
                .map(emission::parameter)
                .toList();
        Shape result = Shape.of(input.shape().size(0), units * directions());
        if (emission.continuation().isPresent()) {
            return continued(emission, emission.continuation().get(), inputs, weights, result);
        }
        if (emission.differentiating() && unrollable()) {
            return unrolled(emission, inputs, weights);
        }
        String state = state(emission, inputs);
        return masked()
                ? packed(emission, input, inputs.get(1), state, weights, result)
                : whole(emission, input, state, weights, result);
    }

    private boolean unrollable() {
        return cell.unrolled().isPresent() && (layers == 1 || dropout == 0);
    }

    private Value unrolled(Emission emission, List<Value> inputs, List<Value> weights) {
        Value value = inputs.get(0);
        Optional<Value> mask = masked() ? Optional.of(mask(emission, inputs)) : Optional.empty();
        Optional<Value> start = started() ? Optional.of(inputs.get(references.size())) : Optional.empty();
        int each = weights.size() / layers;
        for (int layer = 0; layer < layers; layer++) {
            value = Unrolled.emit(
                    emission,
                    cell.unrolled().orElseThrow(),
                    units,
                    value,
                    weights.subList(layer * each, (layer + 1) * each),
                    mask,
                    start);
        }
        return value;
    }

    /** {@code [steps, batch, 1]} */
    private static Value mask(Emission emission, List<Value> inputs) {
        Value present = Steps.present(emission, inputs.get(1), inputs.get(0));
        return emission.assign(present.shape(), "torch.unsqueeze(torch.t(" + present.variable() + "), 2)");
    }

    /** {@code [layers x directions, batch, units]} */
    private String state(Emission emission, List<Value> inputs) {
        String state = emission.fresh();
        String count = String.valueOf(layers * directions());
        if (started()) {
            String given = inputs.get(references.size()).variable();
            emission.line(state + " = torch.repeat(torch.unsqueeze(" + given + ", 0), [" + count + ", 1, 1])");
        } else {
            String input = inputs.get(0).variable();
            emission.line(state + " = torch.new_zeros(" + input + ", [" + count + ", torch.size(" + input + ", 0), "
                    + units + "])");
        }
        return state;
    }

    /** Goes on from the state after the piece before, and begins with the one given. */
    private Value continued(
            Emission emission, Continuation continuation, List<Value> inputs, List<Value> weights, Shape result) {
        Value input = inputs.get(0);
        List<String> states = new ArrayList<>();
        for (int i = 0; i < (cell == RecurrentCell.LSTM ? 2 : 1); i++) {
            states.add(continuation.keep(Shape.of(layers, continuation.sequences(), units)));
        }
        if (started()) {
            emission.line("if " + Continuation.PAST + " == 0:\n  torch.copy_(" + states.get(0) + ", torch.unsqueeze("
                    + inputs.get(references.size()).variable() + ", 0))");
        }
        String given = cell == RecurrentCell.LSTM ? "[" + String.join(", ", states) + "]" : states.get(0);
        List<String> taken = operation(emission, input.variable(), given, weights, ", True)");
        for (int i = 0; i < states.size(); i++) {
            emission.line("torch.copy_(" + states.get(i) + ", " + taken.get(i + 1) + ")");
        }
        return new Value(taken.get(0), result);
    }

    private Value whole(Emission emission, Value input, String state, List<Value> weights, Shape result) {
        String output = run(emission, input.variable(), state, weights, ", True)");
        return new Value(output, result);
    }

    /** The tokens of each sample alone: neither direction may start in the padding. */
    private Value packed(
            Emission emission, Value input, Value tokens, String state, List<Value> weights, Shape result) {
        Packing packing = new Packing(emission, tokens);
        Value front = packing.packed(input);
        Value lengths = Steps.lengths(emission, tokens);
        String sorted = emission.fresh();
        String order = emission.fresh();
        emission.line(sorted + ", " + order + ", = torch.sort(" + lengths.variable() + ", 0, True)");
        String sortedState = emission.fresh();
        emission.line(sortedState + " = torch.index_select(" + state + ", 1, " + order + ")");
        String data = emission.fresh();
        String sizes = emission.fresh();
        emission.line(data + ", " + sizes + ", = torch._pack_padded_sequence(torch.index_select(" + front.variable()
                + ", 0, " + order + "), torch.cpu(" + sorted + "), True)");
        String output = run(emission, data + ", " + sizes, sortedState, weights, ")");
        String padded = emission.fresh();
        String ignored = emission.fresh();
        emission.line(padded + ", " + ignored + ", = torch._pad_packed_sequence(" + output + ", " + sizes
                + ", True, 0., " + result.size(0) + ")");
        return packing.unpacked(
                emission.assign(result, "torch.index_select(" + padded + ", 0, torch.argsort(" + order + "))"));
    }

    private String run(Emission emission, String input, String state, List<Value> weights, String end) {
        String given = cell == RecurrentCell.LSTM ? "[" + state + ", torch.zeros_like(" + state + ")]" : state;
        return operation(emission, input, given, weights, end).get(0);
    }

    /** @return the variables of its output and of each state after the last step */
    private List<String> operation(Emission emission, String input, String given, List<Value> weights, String end) {
        String variables = weights.stream().map(Value::variable).collect(Collectors.joining(", ", "[", "]"));
        List<String> taken = Stream.generate(emission::fresh)
                .limit(cell == RecurrentCell.LSTM ? 3 : 2)
                .toList();
        emission.line(String.join(", ", taken) + ", = torch." + cell.operation() + "(" + input + ", " + given + ", "
                + variables + ", True, "
                + layers + ", " + Emission.decimal(dropout) + ", training, " + (bidirectional ? "True" : "False")
                + end);
        return taken;
    }
}
