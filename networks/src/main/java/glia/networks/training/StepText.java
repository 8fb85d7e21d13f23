package glia.networks.training;

import glia.networks.Network;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes {@code train(...)}: as many steps as there are learning rates, each a batch gathered by index, its loss, the
 * gradients and the optimizer's update. It ends early at a loss that is not finite, before that step's update.
 */
final class StepText {
    /** Where Java went through the network with the leaves, it is beside them that they are changed. */
    private static final String UPDATED = """
            updated = annotate(List[Tensor], [])
            for j in range(torch.len(trained)):
              torch.append(updated, torch.detach(trained[j]))
            trained = updated
            """.indent(2);

    private final Network network;
    private final Step step;
    private final BatchText batch;
    private final UpdateText update;
    private final GradientText gradient;
    private final boolean outside;

    private StepText(Step step, String device) {
        this.network = step.objective().network();
        this.step = step;
        this.gradient = GradientText.of(step, device);
        this.batch = new BatchText(step, gradient);
        this.update = new UpdateText(step);
        this.outside = !network.outside().isEmpty();
    }

    /** @param device where it runs */
    static String of(Step step, String device) {
        StepText text = new StepText(step, device);
        return ObjectiveText.evaluation(step.objective())
                + text.gradient.methods()
                + text.batch.methods()
                + text.update.method()
                + text.train();
    }

    private String train() {
        int sums = ObjectiveText.sums(step.objective());
        return "def train(self, " + ForwardText.ARRAYS + update.slots()
                + ", averages: List[Tensor], count: Tensor, memory: Tensor, inputs: Tensor, targets: Tensor,"
                + " order: Tensor, batch: int, first: int, every: int, seed: int,"
                + " rates: List[float]"
                + (outside ? ForwardText.OUTPUTS : "") + ") -> List[Tensor]:\n"
                + """
                  losses = torch.new_zeros(count, [torch.len(rates)])
                  counts = annotate(List[float], [])
                  measures = torch.new_zeros(count, [torch.len(rates), %d])
                  norms = torch.new_zeros(count, [%d])
                  trained = %s
                  steps = annotate(List[Tensor], [])
                  leaves = annotate(List[Tensor], [])
                  for j in range(torch.len(trained)):
                    torch.append(steps, count)
                    torch.append(leaves, %s)
                %s  whole = %s
                  span = batch * %d
                  alive = True
                  for i in range(torch.len(rates)):
                    if alive:
                      rate = rates[i]
                      number = float(first + i + 1)
                      torch.manual_seed(seed + first + i)
                      picked = torch.slice(order, 0, i * span, min((i + 1) * span, torch.size(order, 0)), 1)
                """.formatted(
                                sums,
                                step.groups().trained().size(),
                                update.trained("weights"),
                                outside ? "trained[j]" : "torch.requires_grad_(torch.detach(trained[j]), True)",
                                outside ? UPDATED : "",
                                whole(),
                                step.accumulate())
                + gradients().indent(6)
                + "      if alive:\n"
                + update.text().indent(8)
                + "  return [losses, torch.tensor(counts), measures, norms]\n";
    }

    /** The network's whole list of weights, with leaves of the gradient where they learn. */
    private String whole() {
        if (update.all()) {
            return "leaves";
        }
        return IntStream.range(0, network.parameters().size())
                .mapToObj(place -> {
                    int leaf = step.groups().trained().indexOf(place);
                    return leaf < 0 ? "weights[" + place + "]" : "leaves[" + leaf + "]";
                })
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Leaves {@code gradients} and {@code alive}. */
    private String gradients() {
        if (step.accumulate() == 1) {
            return "rows = picked\n" + (outside ? "part = 0\n" : "")
                    + batch.text("torch.copy_(torch.select(losses, 0, i), recorded)\n", "loss")
                    + "torch.append(counts, (self).weigh(wanted))\n"
                    + "gradients = annotate(List[Tensor], [])\n"
                    + "if alive:\n"
                    + found("torch.append(gradients, torch.contiguous(unchecked_cast(Tensor, gradient)))\n", true)
                            .indent(2);
        }
        return """
                gradients = annotate(List[Tensor], [])
                for j in range(torch.len(trained)):
                  torch.append(gradients, torch.zeros_like(trained[j]))
                total = torch.size(picked, 0)
                weight = (self).weigh(torch.index_select(targets, 0, picked))
                torch.append(counts, weight)
                for k in range((total + batch - 1) // batch):
                  if alive:
                    rows = torch.slice(picked, 0, k * batch, min((k + 1) * batch, total), 1)
                    part = k
                    share = (self).weigh(torch.index_select(targets, 0, rows)) / max(weight, 1e-30)
                """
                + batch.text(
                                "torch.add_(torch.select(losses, 0, i), torch.mul(recorded, share))\n",
                                "torch.mul(loss, share)")
                        .indent(4)
                + "    if alive:\n"
                + found("torch.add_(gradients[j], unchecked_cast(Tensor, gradient))\n", false)
                        .indent(6);
    }

    /** A convolution gives its gradient in the order of its images; fused optimizers go by the place in memory. */
    private String found(String keep, boolean zeros) {
        return "found = " + gradient.found() + "\n"
                + "for j in range(torch.len(leaves)):\n"
                + "  gradient = found[j]\n"
                + "  if torch.__isnot__(gradient, None):\n"
                + keep.indent(4)
                + (zeros ? "  else:\n    torch.append(gradients, torch.zeros_like(trained[j]))\n" : "");
    }
}
