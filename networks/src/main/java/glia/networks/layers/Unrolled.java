package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.engine.CustomGradient;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Trains a recurrent layer step by step, with backpropagation through time (Werbos 1990) written out. What does not
 * depend on the gradient of a later step is computed for all steps at once, and so are the gradients of the weights,
 * which autograd adds up product by product: what is left of a step's gradient is a product of matrices and two more
 * operations.
 */
final class Unrolled {
    /** A direction's weight and bias of the input, and of the state. */
    private static final int WEIGHTS = 4;

    private Unrolled() {}

    /**
     * @param input {@code [batch, steps, features]}
     * @param weights in the layer's order, of one direction or both
     * @param mask {@code [steps, batch, 1]}: 1 where there is a token, else 0; a state passes by the steps without,
     *     which give zeros
     * @param start {@code [batch, units]}: the first state of each direction, zeros where there is none
     * @return {@code [batch, steps, units]}, or twice the units
     */
    static Value emit(
            Emission emission,
            UnrolledCell cell,
            int units,
            Value input,
            List<Value> weights,
            Optional<Value> mask,
            Optional<Value> start) {
        int steps = input.shape().size(0);
        Optional<String> present = mask.map(Value::variable);
        String timed = emission.fresh();
        emission.line(timed + " = torch.contiguous(torch.transpose(torch.detach(" + input.variable() + "), 0, 1))");
        List<UnrolledDirection> directions = IntStream.range(0, weights.size() / WEIGHTS)
                .mapToObj(number -> new UnrolledDirection(
                        cell,
                        units,
                        steps,
                        timed,
                        number == 1,
                        present,
                        start.map(Value::variable),
                        emission.fresh(),
                        weights.subList(number * WEIGHTS, (number + 1) * WEIGHTS)))
                .toList();
        directions.forEach(direction -> emission.line(direction.forward()));
        String output = emission.fresh();
        String states = joined(directions);
        emission.line(output + " = torch.transpose("
                + present.map(each -> "torch.mul(" + states + ", " + each + ")").orElse(states) + ", 0, 1)");
        Map<String, String> ofWeights = new LinkedHashMap<>();
        directions.forEach(direction -> ofWeights.putAll(direction.ofWeights()));
        Map<String, String> ofInputs = new LinkedHashMap<>();
        ofInputs.put(input.variable(), sum(directions, UnrolledDirection::ofInput));
        start.ifPresent(given -> ofInputs.merge(
                given.variable(), sum(directions, UnrolledDirection::ofStart), "torch.add(%s, %s)"::formatted));
        CustomGradient gradient = new CustomGradient(
                output,
                Stream.concat(
                                Stream.concat(Stream.of(timed), present.stream()),
                                directions.stream().flatMap(UnrolledDirection::kept))
                        .toList(),
                present.map(Unrolled::ofTokens).orElse("")
                        + directions.stream().map(UnrolledDirection::backward).collect(Collectors.joining()),
                ofInputs,
                ofWeights);
        return emission.differentiated(gradient, Shape.of(steps, units * directions.size()));
    }

    private static String sum(List<UnrolledDirection> directions, Function<UnrolledDirection, String> gradient) {
        return directions.stream()
                .map(gradient)
                .reduce("torch.add(%s, %s)"::formatted)
                .orElseThrow();
    }

    /** Where there is no token, the answer is 0 whatever the state. */
    private static String ofTokens(String mask) {
        return "%1$s = torch.mul(%1$s, torch.transpose(%2$s, 0, 1))\n".formatted(CustomGradient.SLOPE, mask);
    }

    private static String joined(List<UnrolledDirection> directions) {
        return directions.size() == 1
                ? directions.get(0).output()
                : directions.stream()
                        .map(UnrolledDirection::output)
                        .collect(Collectors.joining(", ", "torch.cat([", "], 2)"));
    }
}
