package glia.networks.training;

import glia.networks.Network;
import glia.networks.Penalty;
import glia.networks.Placed;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.training.augmentation.Augmentation;
import glia.networks.training.augmentation.HiddenTokens;
import glia.networks.training.augmentation.Mixup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final boolean costs;
    private final boolean outside;

    private StepText(Step step) {
        this.network = step.objective().network();
        this.step = step;
        this.costs = ForwardText.costs(network);
        this.outside = !network.outside().isEmpty();
    }

    static String of(Step step) {
        StepText text = new StepText(step);
        return ForwardText.evaluation(step.objective())
                + text.augment()
                + text.hide()
                + text.update()
                + (text.outside ? text.given() : "")
                + text.train();
    }

    /** The lists that the optimizer keeps, as parameters of a method. */
    private String slots() {
        return IntStream.range(0, step.optimizer().slots())
                .mapToObj(slot -> ", slot" + slot + ": List[Tensor]")
                .collect(Collectors.joining());
    }

    private String train() {
        int sums = ForwardText.sums(step.objective());
        return "def train(self, " + ForwardText.ARRAYS + slots()
                + ", averages: List[Tensor], count: Tensor, memory: Tensor, inputs: Tensor, targets: Tensor,"
                + " order: Tensor, batch: int, first: int, seed: int, rates: List[float]"
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
                                pick("weights", step.groups().trained(), allTrained()),
                                outside ? "trained[j]" : "torch.requires_grad_(torch.detach(trained[j]), True)",
                                outside ? UPDATED : "",
                                whole(),
                                step.accumulate())
                + gradients().indent(6)
                + "      if alive:\n"
                + (measuredGradients() + clip() + "torch.add_(count, 1)\n"
                                + step.optimizer().beforeUpdate() + updates() + maximumNorms() + average())
                        .indent(8)
                + "  return [losses, torch.tensor(counts), measures, norms]\n";
    }

    private boolean allTrained() {
        return step.groups().trained().size() == network.parameters().size();
    }

    private static String pick(String list, List<Integer> places, boolean all) {
        return all
                ? list
                : places.stream().map(place -> list + "[" + place + "]").collect(Collectors.joining(", ", "[", "]"));
    }

    /** The network's whole list of weights, with leaves of the gradient where they learn. */
    private String whole() {
        if (allTrained()) {
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
                    + batch("torch.copy_(torch.select(losses, 0, i), recorded)\n", "loss")
                    + "torch.append(counts, (self).weigh(wanted))\n"
                    + "gradients = annotate(List[Tensor], [])\n"
                    + "if alive:\n"
                    + found("torch.append(gradients, unchecked_cast(Tensor, gradient))\n", true)
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
                + batch(
                                "torch.add_(torch.select(losses, 0, i), torch.mul(recorded, share))\n",
                                "torch.mul(loss, share)")
                        .indent(4)
                + "    if alive:\n"
                + found("torch.add_(gradients[j], unchecked_cast(Tensor, gradient))\n", false)
                        .indent(6);
    }

    /** One batch forward, and its loss and gradients. */
    private String batch(String record, String differentiated) {
        String halved = step.halfPrecision() ? halved() : "";
        String weights = step.halfPrecision() ? "halves" : "whole";
        String inputs =
                step.halfPrecision() && !network.input().tokens() ? "torch.to(given, 15, False, False, None)" : "given";
        String called = weights + ", buffers, " + inputs + ", True)";
        String output = costs ? "both[0]" : "(self).forward(" + called;
        return augmented()
                + (mixes() ? "other = torch.index_select(wanted, 0, others)\n" : "")
                + halved
                + (costs ? both(called) : "")
                + "output = "
                + (outside
                        ? "outputs[" + (costs ? "2 * part" : "part") + "]"
                        : step.halfPrecision() ? "torch.to(" + output + ", 6, False, False, None)" : output)
                + "\n"
                + loss()
                + (costs ? "loss = torch.add(loss, both[1])\n" : "")
                + "recorded = torch.detach(loss)\n"
                + "torch.add_(torch.select(measures, 0, i), (self).measure(torch.detach(output), wanted))\n"
                + penalties()
                + "differentiated = " + differentiated + "\n"
                + "alive = bool(torch.isfinite(loss))\n"
                // What made the step fail may be a penalty, which the recorded loss does not contain.
                + "if torch.__not__(alive):\n  recorded = torch.detach(loss)\n"
                + record;
    }

    private String both(String called) {
        return outside
                ? "both = [outputs[2 * part], outputs[2 * part + 1]]\n"
                : "both = (self).costed(" + called + "\n";
    }

    /** {@code given(inputs, targets, order, batch, seed, count)}: the batches of one step, as {@code train} draws them too. */
    private String given() {
        return """
                def given(self, inputs: Tensor, targets: Tensor, order: Tensor, batch: int, seed: int, count: Tensor) -> List[Tensor]:
                  torch.manual_seed(seed)
                  batches = annotate(List[Tensor], [])
                  total = torch.size(order, 0)
                  for k in range((total + batch - 1) // batch):
                    rows = torch.slice(order, 0, k * batch, min((k + 1) * batch, total), 1)
                """ + augmented().indent(4) + "    torch.append(batches, given)\n  return batches\n";
    }

    private String found(String keep, boolean zeros) {
        return "found = torch.autograd.grad([differentiated], leaves, None, None, False, True)\n"
                + "for j in range(torch.len(leaves)):\n"
                + "  gradient = found[j]\n"
                + "  if torch.__isnot__(gradient, None):\n"
                + keep.indent(4)
                + (zeros ? "  else:\n    torch.append(gradients, torch.zeros_like(trained[j]))\n" : "");
    }

    private boolean mixes() {
        return step.augmentations().stream().anyMatch(Mixup.class::isInstance);
    }

    private String augmented() {
        return "wanted = torch.index_select(targets, 0, rows)\n"
                + "given = (self).augment(torch.index_select(inputs, 0, rows))\n"
                + hidden()
                + mixed();
    }

    /** Blends the batch with itself in another order. */
    private String mixed() {
        if (!mixes()) {
            return "";
        }
        double alpha = step.augmentations().stream()
                .filter(Mixup.class::isInstance)
                .map(Mixup.class::cast)
                .findFirst()
                .orElseThrow()
                .alpha();
        String number = Emission.decimal(alpha);
        return "blend = torch.select(torch._sample_dirichlet(torch.new_full(count, [2], " + number + ")), 0, 0)\n"
                + "others = torch.argsort(torch.rand_like(torch.to(rows, 6, False, False, None)))\n"
                + "given = torch.lerp(torch.index_select(given, 0, others), given, blend)\n";
    }

    private String loss() {
        return mixes()
                ? "loss = torch.add(torch.mul((self).loss(output, wanted), blend),"
                        + " torch.mul((self).loss(output, other), torch.rsub(blend, 1)))\n"
                : "loss = (self).loss(output, wanted)\n";
    }

    private Optional<HiddenTokens> hides() {
        return step.augmentations().stream()
                .filter(HiddenTokens.class::isInstance)
                .map(HiddenTokens.class::cast)
                .findFirst();
    }

    private String hide() {
        return hides().map(HiddenTokens::method).orElse("");
    }

    private String hidden() {
        return hides().isPresent()
                ? "hidden = (self).hide(given, wanted)\ngiven = hidden[0]\nwanted = hidden[1]\n"
                : "";
    }

    private String augment() {
        Emission emission = new Emission(Map.of());
        Value value = new Value("input", network.input().shape());
        for (Augmentation augmentation : step.augmentations()) {
            value = augmentation.emit(emission, value);
        }
        return "def augment(self, input: Tensor) -> Tensor:\n"
                + (emission.text() + "return " + value.variable() + "\n").indent(2);
    }

    private String halved() {
        StringBuilder list = new StringBuilder();
        int place = 0;
        for (Placed layer : network.layers()) {
            for (int i = 0; i < layer.parameters().size(); i++) {
                String weight = "whole[" + place++ + "]";
                list.append(list.isEmpty() ? "" : ", ")
                        .append(
                                HalfPrecision.takes(layer)
                                        ? "torch.to(" + weight + ", 15, False, False, None)"
                                        : weight);
            }
        }
        return "halves = [" + list + "]\n";
    }

    /** L1 and L2 join the loss, so that every optimizer sees them the same way. Biases are left to themselves. */
    private String penalties() {
        StringBuilder text = new StringBuilder();
        for (int leaf = 0; leaf < step.groups().trained().size(); leaf++) {
            var parameter =
                    network.parameters().get(step.groups().trained().get(leaf)).parameter();
            boolean matrix = parameter.shape().rank() > 1;
            Penalty own = parameter.penalty();
            double l1 = own.l1() + (matrix ? step.penalty().l1() : 0);
            double l2 = own.l2() + (matrix ? step.penalty().l2() : 0);
            if (l1 > 0) {
                text.append("loss = torch.add(loss, torch.sum(torch.abs(leaves[" + leaf + "])), alpha="
                        + Emission.decimal(l1) + ")\n");
            }
            if (l2 > 0) {
                text.append("loss = torch.add(loss, torch.sum(torch.square(leaves[" + leaf + "])), alpha="
                        + Emission.decimal(l2 / 2) + ")\n");
            }
        }
        return text.toString();
    }

    /** Of a call's last step alone: at every step it would cost as much as a small network's update. */
    private String measuredGradients() {
        return step.groups().trained().isEmpty()
                ? ""
                : "if i + 1 == torch.len(rates):\n  norms = torch.stack(torch._foreach_norm(gradients, 2), 0)\n";
    }

    private String clip() {
        StringBuilder text = new StringBuilder();
        if (!Double.isInfinite(step.clipping().value())) {
            String bound = Emission.decimal(step.clipping().value());
            text.append("torch._foreach_clamp_max_(gradients, " + bound + ")\n");
            text.append("torch._foreach_clamp_min_(gradients, -" + bound + ")\n");
        }
        if (!Double.isInfinite(step.clipping().norm())) {
            // Pascanu et al. 2013, algorithm 1.
            text.append("""
                    lengths = torch._foreach_norm(gradients, 2)
                    norm = torch.linalg_vector_norm(torch.stack(lengths, 0), 2)
                    torch._foreach_mul_(gradients, torch.clamp_max(torch.mul(torch.reciprocal(torch.add(norm, 1e-6)), %s), 1.))
                    """.formatted(Emission.decimal(step.clipping().norm())));
        }
        return text.toString();
    }

    private String update() {
        return "def update(self, weights: List[Tensor], gradients: List[Tensor]" + slots()
                + ", steps: List[Tensor], memory: Tensor, number: float, rate: float) -> int:\n"
                + (step.optimizer().update() + "return 0\n").indent(2);
    }

    /** One update for each group of one learning rate. */
    private String updates() {
        StringBuilder text = new StringBuilder();
        boolean all = step.groups().byFactor().size() == 1;
        step.groups().byFactor().forEach((factor, places) -> {
            String slots = IntStream.range(0, step.optimizer().slots())
                    .mapToObj(slot -> ", " + pick("slot" + slot, places, all))
                    .collect(Collectors.joining());
            text.append("_ = (self).update(" + pick("trained", places, all) + ", " + pick("gradients", places, all)
                    + slots + ", " + pick("steps", places, all) + ", memory, number, rate"
                    + (factor == 1 ? "" : " * " + Emission.decimal(factor)) + ")\n");
        });
        return text.toString();
    }

    /** Srivastava et al. 2014, section 5.1. */
    private String maximumNorms() {
        StringBuilder text = new StringBuilder();
        for (int place : step.groups().trained()) {
            double norm = network.parameters().get(place).parameter().penalty().maximumNorm();
            if (!Double.isInfinite(norm)) {
                text.append("torch.copy_(torch.detach(weights[" + place + "]), torch.renorm(torch.detach(weights["
                        + place + "]), 2, 0, " + Emission.decimal(norm) + "))\n");
            }
        }
        return text.toString();
    }

    private String average() {
        return step.average() == 0
                ? ""
                : "torch._foreach_lerp_(averages, trained, " + Emission.decimal(1 - step.average()) + ")\n";
    }
}
