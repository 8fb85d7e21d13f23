package glia.networks.training;

import glia.datasets.Shape;
import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.networks.engine.Continuation;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what a network's programs have in common. Arrays come in as lists in the network's order, so that one compiled
 * program serves any weights:
 *
 * <ul>
 *   <li>{@code forward(weights, buffers, input, training)}: one batch through the network.
 *   <li>{@code costed(weights, buffers, input, training)}: the same, and what the layers add to the loss.
 *   <li>{@code predict(weights, buffers, inputs, begin, end, batch)}: some of many samples, batch by batch.
 *   <li>{@code trace(weights, buffers, input)}: what each layer gives for one batch.
 *   <li>{@code look(weights, buffers, input)}: where each attention looks in one batch.
 * </ul>
 */
final class ForwardText {
    static final String ARRAYS = "weights: List[Tensor], buffers: List[Tensor]";

    /** What Java found on its way through a network, in the last place of a method. */
    static final String OUTPUTS = ", outputs: List[Tensor]";

    private static final String WEIGHT = "w";

    private ForwardText() {}

    static String prediction(Network network) {
        if (!network.outside().isEmpty()) {
            return plainPieces(network).text();
        }
        return forward(network, "forward") + """
                def predict(self, %s, inputs: Tensor, begin: int, end: int, batch: int) -> List[Tensor]:
                  outputs = annotate(List[Tensor], [])
                  for i in range((end - begin + batch - 1) // batch):
                    first = begin + i * batch
                    rows = torch.slice(inputs, 0, first, min(first + batch, end), 1)
                    torch.append(outputs, (self).forward(weights, buffers, %s, False))
                  if torch.len(outputs) == 1:
                    joined = outputs[0]
                  else:
                    joined = torch.cat(outputs, 0)
                  return [joined]
                """.formatted(ARRAYS, Layout.of(network, "rows"));
    }

    /** For a network of which Java computes layers: what is loss and what the layers add to it, if they do. */
    static Pieces pieces(Network network) {
        return costs(network)
                ? pieces(network, true, (output, emission) -> List.of(output.variable(), sum(emission)))
                : plainPieces(network);
    }

    static Pieces plainPieces(Network network) {
        return pieces(network, false, (output, emission) -> List.of(output.variable()));
    }

    /** What each layer gives, in the order of {@link Network#layers()}. */
    static Pieces tracingPieces(Network network) {
        return pieces(
                network,
                false,
                (output, emission) -> emission.outputs().values().stream()
                        .map(Value::variable)
                        .toList());
    }

    private static Pieces pieces(Network network, boolean costing, BiFunction<Value, Emission, List<String>> results) {
        StringBuilder opening = new StringBuilder();
        Map<String, String> variables = variables(network, opening);
        Emission emission = costing ? Emission.costing(variables) : new Emission(variables);
        Value output = network.root().emit(emission, input(network));
        List<String> inOrder = Stream.concat(network.parameters().stream(), network.buffers().stream())
                .map(array -> variables.get(array.path()))
                .toList();
        List<String> asked = results.apply(output, emission);
        return new Pieces(
                emission, opening.toString(), inOrder, network.parameters().size(), asked);
    }

    /** In the order of {@link Network#layers()}. */
    static String tracing(Network network) {
        network.checkProgram();
        StringBuilder opening = new StringBuilder();
        Emission emission = emission(network, opening);
        network.root().emit(emission, input(network));
        String outputs =
                emission.outputs().values().stream().map(Value::variable).collect(Collectors.joining(", "));
        return "def trace(self, " + ARRAYS + ", input: Tensor) -> List[Tensor]:\n"
                + ("training = False\n" + opening + emission.text() + "return [" + outputs + "]\n").indent(2);
    }

    /** A program, and the paths of what it returns, in that order. */
    record Looking(String text, Map<String, Shape> attentions) {}

    static Looking looking(Network network) {
        network.checkProgram();
        StringBuilder opening = new StringBuilder();
        Emission emission = Emission.inspecting(variables(network, opening));
        network.root().emit(emission, input(network));
        Map<String, Shape> shapes = new LinkedHashMap<>();
        emission.attentions().forEach((path, value) -> shapes.put(path, value.shape()));
        String weights =
                emission.attentions().values().stream().map(Value::variable).collect(Collectors.joining(", "));
        String text = "def look(self, " + ARRAYS + ", input: Tensor) -> List[Tensor]:\n"
                + ("training = False\n" + opening + emission.text() + "return [" + weights + "]\n").indent(2);
        return new Looking(text, shapes);
    }

    static String forward(Network network, String method) {
        StringBuilder opening = new StringBuilder();
        return forward(network, method, opening, emission(network, opening));
    }

    /** The same for other machines, see {@link Emission#portable}. */
    static String portable(Network network, String method) {
        StringBuilder opening = new StringBuilder();
        return forward(network, method, opening, Emission.portable(variables(network, opening)));
    }

    private static String forward(Network network, String method, StringBuilder opening, Emission emission) {
        network.checkProgram();
        Value output = network.root().emit(emission, input(network));
        return "def " + method + "(self, " + ARRAYS + ", input: Tensor, training: bool) -> Tensor:\n"
                + (opening + emission.text() + "return " + output.variable() + "\n").indent(2);
    }

    /** Whether layers add something to the loss. */
    static boolean costs(Network network) {
        Emission emission = Emission.costing(variables(network, new StringBuilder()));
        network.root().emit(emission, input(network));
        return !emission.costs().isEmpty();
    }

    static String costed(Network network) {
        StringBuilder opening = new StringBuilder();
        Emission emission = Emission.costing(variables(network, opening));
        Value output = network.root().emit(emission, input(network));
        String sum = sum(emission);
        return "def costed(self, " + ARRAYS + ", input: Tensor, training: bool) -> List[Tensor]:\n"
                + (opening + emission.text() + "return [" + output.variable() + ", " + sum + "]\n").indent(2);
    }

    /** The variable of what the layers add to the loss. */
    private static String sum(Emission emission) {
        String sum = emission.costs().stream()
                .map(cost -> "torch.mul(torch.to(" + cost.value().variable() + ", 6, False, False, None), "
                        + Emission.decimal(cost.weight()) + ")")
                .reduce((a, b) -> "torch.add(" + a + ", " + b + ")")
                .orElseThrow();
        return emission.assign(Shape.of(), sum).variable();
    }

    /** {@code method(weights, buffers, state, input, past)}: the output for a piece of one sequence. */
    static String continuing(Network network, String method, Continuation continuation) {
        network.checkProgram();
        StringBuilder opening = new StringBuilder("training = False\n");
        Emission emission = Emission.continuing(variables(network, opening), continuation);
        Value output = network.root().emit(emission, new Value("input", Shape.of(continuation.steps())));
        return "def " + method + "(self, " + ARRAYS
                + ", state: List[Tensor], input: Tensor, past: int) -> List[Tensor]:\n"
                + (opening + emission.text() + "return [" + output.variable() + "]\n").indent(2);
    }

    static Value input(Network network) {
        return new Value("input", network.input().shape());
    }

    /** The variable of a parameter by its place in the network. */
    static String variable(int place) {
        return WEIGHT + place;
    }

    static Emission emission(Network network, StringBuilder opening) {
        return new Emission(variables(network, opening));
    }

    static Emission continuing(Network network, StringBuilder opening, Continuation continuation) {
        return Emission.continuing(variables(network, opening), continuation);
    }

    static Map<String, String> variables(Network network, StringBuilder opening) {
        Map<String, String> variables = new HashMap<>();
        bind(network.parameters(), "weights", WEIGHT, opening, variables);
        bind(network.buffers(), "buffers", "b", opening, variables);
        HalfPrecision.first(network).ifPresent(path -> variables.put(Emission.NUMBERS, variables.get(path)));
        return variables;
    }

    private static void bind(
            List<NamedParameter> arrays,
            String list,
            String prefix,
            StringBuilder opening,
            Map<String, String> variables) {
        for (int i = 0; i < arrays.size(); i++) {
            opening.append(prefix + i + " = " + list + "[" + i + "]\n");
            variables.put(arrays.get(i).path(), prefix + i);
        }
    }
}
