package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.engine.CustomGradient;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
     * @return {@code [batch, steps, units]}, or twice the units
     */
    static Value emit(Emission emission, UnrolledCell cell, int units, Value input, List<Value> weights) {
        int steps = input.shape().size(0);
        List<UnrolledDirection> directions = IntStream.range(0, weights.size() / WEIGHTS)
                .mapToObj(number -> new UnrolledDirection(
                        cell,
                        units,
                        steps,
                        number == 1,
                        emission.fresh(),
                        weights.subList(number * WEIGHTS, (number + 1) * WEIGHTS)))
                .toList();
        directions.forEach(direction -> emission.line(direction.forward(input.variable())));
        String output = emission.fresh();
        emission.line(output + " = torch.transpose(" + joined(directions) + ", 0, 1)");
        Map<String, String> ofWeights = new LinkedHashMap<>();
        directions.forEach(direction -> ofWeights.putAll(direction.ofWeights()));
        String ofInput = directions.stream()
                .map(UnrolledDirection::ofInput)
                .reduce((one, other) -> "torch.add(" + one + ", " + other + ")")
                .orElseThrow();
        CustomGradient gradient = new CustomGradient(
                input.variable(),
                output,
                directions.stream().flatMap(UnrolledDirection::kept).toList(),
                directions.stream().map(UnrolledDirection::backward).collect(Collectors.joining()),
                ofInput,
                ofWeights);
        return emission.differentiated(gradient, Shape.of(steps, units * directions.size()));
    }

    private static String joined(List<UnrolledDirection> directions) {
        return directions.size() == 1
                ? directions.get(0).output()
                : directions.stream()
                        .map(UnrolledDirection::output)
                        .collect(Collectors.joining(", ", "torch.cat([", "], 2)"));
    }
}
