package glia.networks.training;

import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.training.losses.Loss;
import glia.networks.training.metrics.Metric;
import java.util.Map;

/**
 * Writes what an objective says of a network's outputs:
 *
 * <ul>
 *   <li>{@code loss(output, targets)} and {@code measure(output, targets)}: of one batch.
 *   <li>{@code weigh(targets)}: how much that batch's loss counts.
 *   <li>{@code evaluate(weights, buffers, inputs, targets, first, last)}: loss times weight, weight, and the metric's sums
 *       of the batch from {@code first} to before {@code last}.
 * </ul>
 */
final class ObjectiveText {
    private static final String PLAIN_BATCH = """
            output = (self).forward(weights, buffers, given, False)
            found = (self).loss(output, wanted)
            """;

    /** Where Java computes layers, it has gone through the network before. */
    private static final String GIVEN_BATCH = """
            output = outputs[0]
            found = (self).loss(output, wanted)
            """;

    private static final String GIVEN_COSTED_BATCH = """
            output = outputs[0]
            found = torch.add((self).loss(output, wanted), outputs[1])
            """;

    /** A seed for each batch, so that the same weights and samples always give the same numbers. */
    private static final String COSTED_BATCH = """
            torch.manual_seed(first)
            both = (self).costed(weights, buffers, given, False)
            output = both[0]
            found = torch.add((self).loss(output, wanted), both[1])
            """;

    private ObjectiveText() {}

    /** How many numbers the metric adds up for a batch. */
    static int sums(Objective objective) {
        return objective.metric().sums(objective.network().outputShape(), objective.target());
    }

    static String evaluation(Objective objective) {
        Network network = objective.network();
        Loss loss = objective.loss();
        Metric metric = objective.metric();
        Shape target = objective.target();
        boolean costs = ForwardText.costs(network);
        boolean outside = !network.outside().isEmpty();
        String forward = outside
                ? ForwardText.pieces(network).text()
                : ForwardText.forward(network, "forward") + (costs ? ForwardText.costed(network) : "");
        String batch = outside ? (costs ? GIVEN_COSTED_BATCH : GIVEN_BATCH) : costs ? COSTED_BATCH : PLAIN_BATCH;
        return forward
                + comparison(network, "loss", target, loss::emit)
                + comparison(network, "measure", target, metric::emitSums)
                + weighed(loss, target)
                + """
                def evaluate(self, %s, inputs: Tensor, targets: Tensor, first: int, last: int%s) -> List[Tensor]:
                  wanted = torch.slice(targets, 0, first, last, 1)
                  given = %s
                %s  counted = (self).weigh(wanted)
                  loss = torch.to(torch.reshape(torch.mul(found, counted), [1]), 7, False, False, None)
                  measured = torch.to((self).measure(output, wanted), 7, False, False, None)
                  return [torch.cat([loss, torch.new_full(loss, [1], counted), measured], 0)]
                """.formatted(
                                ForwardText.ARRAYS,
                                outside ? ForwardText.OUTPUTS : "",
                                Layout.of(network, "torch.slice(inputs, 0, first, last, 1)"),
                                batch.indent(2));
    }

    private interface Comparison {
        Value emit(Emission emission, Value output, Value targets);
    }

    /** {@code weigh(targets)}: how much the batch's mean counts in the mean over all. */
    private static String weighed(Loss loss, Shape target) {
        Emission emission = new Emission(Map.of());
        String weight = loss.emitWeight(emission, new Value("targets", target));
        return "def weigh(self, targets: Tensor) -> float:\n" + (emission.text() + "return " + weight + "\n").indent(2);
    }

    private static String comparison(Network network, String method, Shape target, Comparison comparison) {
        Emission emission = new Emission(Map.of());
        Value result =
                comparison.emit(emission, new Value("output", network.outputShape()), new Value("targets", target));
        return "def " + method + "(self, output: Tensor, targets: Tensor) -> Tensor:\n"
                + (emission.text() + "return " + result.variable() + "\n").indent(2);
    }
}
