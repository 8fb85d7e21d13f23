package glia.networks.training;

import glia.datasets.Shape;
import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.networks.Penalty;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.training.losses.Loss;
import glia.networks.training.metrics.Metric;
import glia.networks.training.optimizers.Optimizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the methods of a network's program. Arrays come in as lists in the network's order, so that one compiled
 * program serves any weights:
 *
 * <ul>
 *   <li>{@code forward(weights, buffers, input, training)}: one batch through the network.
 *   <li>{@code predict(weights, buffers, inputs, batch)}: many samples, batch by batch.
 *   <li>{@code evaluate(weights, buffers, inputs, targets, begin, end, batch)}: the sums of loss and metric.
 *   <li>{@code train(...)}: as many steps as there are learning rates, each a batch gathered by index, its loss, the
 *       gradients and the optimizer's update. It ends early at a loss that is not finite, before that step's update.
 * </ul>
 */
final class ProgramText {
    private static final String ARRAYS = "weights: List[Tensor], buffers: List[Tensor]";

    private ProgramText() {}

    static String prediction(Network network) {
        return forward(network) + """
                def predict(self, %s, inputs: Tensor, batch: int) -> List[Tensor]:
                  outputs = annotate(List[Tensor], [])
                  size = torch.size(inputs, 0)
                  for i in range((size + batch - 1) // batch):
                    rows = torch.slice(inputs, 0, i * batch, min((i + 1) * batch, size), 1)
                    torch.append(outputs, (self).forward(weights, buffers, rows, False))
                  return [torch.cat(outputs, 0)]
                """.formatted(ARRAYS);
    }

    /** What each layer gives for one batch, in the order of {@link Network#layers()}. */
    static String tracing(Network network) {
        StringBuilder opening = new StringBuilder();
        Emission emission = emission(network, opening);
        network.root().emit(emission, input(network));
        String outputs =
                emission.outputs().values().stream().map(Value::variable).collect(Collectors.joining(", "));
        return "def trace(self, " + ARRAYS + ", input: Tensor) -> List[Tensor]:\n"
                + ("training = False\n" + opening + emission.text() + "return [" + outputs + "]\n").indent(2);
    }

    static String evaluation(Network network, Loss loss, Metric metric, Shape target) {
        return forward(network)
                + comparison(network, "loss", target, loss::emit)
                + comparison(network, "measure", target, metric::emitSum)
                + """
                def evaluate(self, %s, inputs: Tensor, targets: Tensor, begin: int, end: int, batch: int) -> List[Tensor]:
                  loss = 0.
                  measure = 0.
                  for i in range((end - begin + batch - 1) // batch):
                    first = begin + i * batch
                    last = min(first + batch, end)
                    wanted = torch.slice(targets, 0, first, last, 1)
                    output = (self).forward(weights, buffers, torch.slice(inputs, 0, first, last, 1), False)
                    loss = loss + float((self).loss(output, wanted)) * (last - first)
                    measure = measure + float((self).measure(output, wanted))
                  return [torch.tensor([loss, measure], dtype=7)]
                """.formatted(ARRAYS);
    }

    /** @param clipNorm the largest Euclidean norm of all gradients together, infinite for none */
    static String training(
            Network network, Loss loss, Metric metric, Shape target, Optimizer optimizer, double clipNorm) {
        String slots = IntStream.range(0, optimizer.slots())
                .mapToObj(slot -> ", slot" + slot + ": List[Tensor]")
                .collect(Collectors.joining());
        return evaluation(network, loss, metric, target)
                + "def train(self, " + ARRAYS + slots
                + ", count: Tensor, inputs: Tensor, targets: Tensor, order: Tensor, batch: int, rates: List[float]"
                + ") -> List[Tensor]:\n"
                + """
                  losses = torch.new_zeros(count, [torch.len(rates)])
                  measures = torch.new_zeros(count, [torch.len(rates)])
                  steps = annotate(List[Tensor], [])
                  leaves = annotate(List[Tensor], [])
                  for j in range(torch.len(weights)):
                    torch.append(steps, count)
                    torch.append(leaves, torch.requires_grad_(torch.detach(weights[j]), True))
                  alive = True
                  for i in range(torch.len(rates)):
                    if alive:
                      rate = rates[i]
                      rows = torch.slice(order, 0, i * batch, min((i + 1) * batch, torch.size(order, 0)), 1)
                      wanted = torch.index_select(targets, 0, rows)
                      output = (self).forward(leaves, buffers, torch.index_select(inputs, 0, rows), True)
                      loss = (self).loss(output, wanted)
                      torch.copy_(torch.select(losses, 0, i), torch.detach(loss))
                      torch.copy_(torch.select(measures, 0, i), (self).measure(torch.detach(output), wanted))
                """
                + penalties(network).indent(6)
                + """
                      if bool(torch.isfinite(loss)):
                        found = torch.autograd.grad([loss], leaves, None, None, False, True)
                        gradients = annotate(List[Tensor], [])
                        for j in range(torch.len(weights)):
                          gradient = found[j]
                          if torch.__isnot__(gradient, None):
                            torch.append(gradients, unchecked_cast(Tensor, gradient))
                          else:
                            torch.append(gradients, torch.zeros_like(weights[j]))
                """
                + (clip(clipNorm) + "torch.add_(count, 1)\n" + optimizer.update() + maximumNorms(network)).indent(8)
                + """
                      else:
                        alive = False
                  return [losses, measures]
                """;
    }

    private static String forward(Network network) {
        StringBuilder opening = new StringBuilder();
        Emission emission = emission(network, opening);
        Value output = network.root().emit(emission, input(network));
        return "def forward(self, " + ARRAYS + ", input: Tensor, training: bool) -> Tensor:\n"
                + (opening + emission.text() + "return " + output.variable() + "\n").indent(2);
    }

    private static Value input(Network network) {
        return new Value("input", network.input().shape());
    }

    private static Emission emission(Network network, StringBuilder opening) {
        Map<String, String> variables = new HashMap<>();
        bind(network.parameters(), "weights", "w", opening, variables);
        bind(network.buffers(), "buffers", "b", opening, variables);
        return new Emission(variables);
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

    private interface Comparison {
        Value emit(Emission emission, Value output, Value targets);
    }

    private static String comparison(Network network, String method, Shape target, Comparison comparison) {
        Emission emission = new Emission(Map.of());
        Value result =
                comparison.emit(emission, new Value("output", network.outputShape()), new Value("targets", target));
        return "def " + method + "(self, output: Tensor, targets: Tensor) -> Tensor:\n"
                + (emission.text() + "return " + result.variable() + "\n").indent(2);
    }

    /** L1 and L2 join the loss, so that every optimizer sees them the same way. */
    private static String penalties(Network network) {
        StringBuilder text = new StringBuilder();
        List<NamedParameter> parameters = network.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Penalty penalty = parameters.get(i).parameter().penalty();
            if (penalty.l1() > 0) {
                text.append("loss = torch.add(loss, torch.sum(torch.abs(leaves[" + i + "])), alpha="
                        + Emission.decimal(penalty.l1()) + ")\n");
            }
            if (penalty.l2() > 0) {
                text.append("loss = torch.add(loss, torch.sum(torch.square(leaves[" + i + "])), alpha="
                        + Emission.decimal(penalty.l2() / 2) + ")\n");
            }
        }
        return text.toString();
    }

    /** Pascanu et al. 2013, algorithm 1. */
    private static String clip(double norm) {
        if (Double.isInfinite(norm)) {
            return "";
        }
        return """
                norms = torch._foreach_norm(gradients, 2)
                whole = torch.linalg_vector_norm(torch.stack(norms, 0), 2)
                torch._foreach_mul_(gradients, torch.clamp_max(torch.mul(torch.reciprocal(torch.add(whole, 1e-6)), %s), 1.))
                """.formatted(Emission.decimal(norm));
    }

    private static String maximumNorms(Network network) {
        StringBuilder text = new StringBuilder();
        List<NamedParameter> parameters = network.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            double norm = parameters.get(i).parameter().penalty().maximumNorm();
            if (!Double.isInfinite(norm)) {
                text.append("torch.copy_(weights[" + i + "], torch.renorm(weights[" + i + "], 2, 0, "
                        + Emission.decimal(norm) + "))\n");
            }
        }
        return text.toString();
    }
}
