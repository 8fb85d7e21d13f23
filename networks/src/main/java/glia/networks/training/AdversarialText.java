package glia.networks.training;

import glia.networks.Network;
import glia.networks.engine.Emission;
import glia.networks.training.optimizers.Optimizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the program that trains a generator and a discriminator: {@code train(...)} takes as many steps as asked, each
 * an update of the discriminator and, every so many, one of the generator; {@code sample(...)} shows what it makes by now.
 */
final class AdversarialText {
    /** Layers that mix samples, for which a gradient of each sample means nothing (Gulrajani et al. 2017, section 4). */
    static final Set<String> MIXING = Set.of("batchnorm");

    private final Adversarial settings;

    private AdversarialText(Adversarial settings) {
        this.settings = settings;
    }

    static String of(Adversarial settings) {
        AdversarialText text = new AdversarialText(settings);
        return ForwardText.forward(settings.generator, "generate")
                + ForwardText.forward(settings.discriminator, "judge")
                + update("g", settings.optimizer)
                + update("d", settings.optimizer)
                + text.train()
                + text.sample();
    }

    private String sample() {
        return "def sample(self, " + ForwardText.ARRAYS + ", like: Tensor, seed: int, count: int) -> List[Tensor]:\n"
                + "  torch.manual_seed(seed)\n  return [(self).generate(weights, buffers, " + noise("like", "count")
                + ", False)]\n";
    }

    /** Standard normal numbers for so many samples, on the device of {@code like}. */
    private String noise(String like, String count) {
        String sizes = settings.generator.input().shape().sizes().stream()
                .map(size -> ", " + size)
                .collect(Collectors.joining());
        return "torch.randn_like(torch.new_zeros(" + like + ", [" + count + sizes + "]))";
    }

    private static String slots(Optimizer optimizer, String of, String each) {
        return IntStream.range(0, optimizer.slots())
                .mapToObj(slot -> ", slot" + slot + of + each)
                .collect(Collectors.joining());
    }

    private static String update(String of, Optimizer optimizer) {
        return "def update_" + of + "(self, weights: List[Tensor], gradients: List[Tensor]"
                + slots(optimizer, "", ": List[Tensor]")
                + ", steps: List[Tensor], memory: Tensor, number: float, rate: float) -> int:\n"
                + (optimizer.update() + "return 0\n").indent(2);
    }

    /**
     * Images are not laid out by {@link Layout}: a generator makes them channel by channel and gets its gradients so. With
     * the discriminator's laid out, a step of the zoo's pair takes as much processor time as without, or a twentieth more.
     */
    private String train() {
        Network discriminator = settings.discriminator;
        boolean probabilities = Probabilities.lastWord(discriminator).equals("sigmoid");
        boolean penalized = settings.loss == AdversarialLoss.WASSERSTEIN;
        String lists = List.of("g", "d").stream()
                .map(of -> "weights_" + of + ": List[Tensor], buffers_" + of + ": List[Tensor]"
                        + slots(settings.optimizer, "_" + of, ": List[Tensor]") + ", count_" + of + ": Tensor, memory_"
                        + of + ": Tensor, ")
                .collect(Collectors.joining());
        return "def train(self, " + lists + "inputs: Tensor, order: Tensor, batch: int, first: int, seed: int,"
                + " taken: int, rate_g: float, rate_d: float) -> List[Tensor]:\n"
                + """
                losses = torch.new_full(inputs, [taken, 2], %s)
                """.formatted(Emission.decimal(Double.NaN)).indent(2)
                + (leaves("g") + leaves("d")).indent(2)
                + """
                alive = True
                for i in range(taken):
                  if alive:
                    torch.manual_seed(seed + first + i)
                    picked = torch.slice(order, 0, i * batch, (i + 1) * batch, 1)
                    genuine = torch.index_select(inputs, 0, picked)
                    forged = (self).generate(weights_g, buffers_g, %s, True)
                    real = (self).judge(leaves_d, buffers_d, genuine, True)
                    made = (self).judge(leaves_d, buffers_d, forged, True)
                    objective = %s
                """.formatted(noise("inputs", "batch"), settings.loss.discriminator(probabilities))
                        .indent(2)
                + (penalized
                        ? (AdversarialLoss.penalty(
                                                settings.penalty,
                                                discriminator.input().shape().rank())
                                        + "objective = torch.add(objective, penalty)\n")
                                .indent(6)
                        : "")
                + step("d", 1, "first + i + 1").indent(6)
                + "    if alive:\n      if (first + i + 1) % " + settings.discriminatorSteps + " == 0:\n"
                + ("forged = (self).generate(leaves_g, buffers_g, " + noise("inputs", "batch")
                                + ", True)\nmade = (self).judge(weights_d, buffers_d, forged, True)\nobjective = "
                                + settings.loss.generator(probabilities) + "\n"
                                + step("g", 0, "(first + i + 1) // " + settings.discriminatorSteps))
                        .indent(8)
                + "  return [losses]\n";
    }

    private static String leaves(String of) {
        return """
                steps_%1$s = annotate(List[Tensor], [])
                leaves_%1$s = annotate(List[Tensor], [])
                for j in range(torch.len(weights_%1$s)):
                  torch.append(steps_%1$s, count_%1$s)
                  torch.append(leaves_%1$s, torch.requires_grad_(torch.detach(weights_%1$s[j]), True))
                """.formatted(of);
    }

    /** Records {@code objective} and, if it is a number, takes a step down it. */
    private String step(String of, int column, String number) {
        return """
                torch.copy_(torch.select(torch.select(losses, 0, i), 0, %2$d), torch.detach(objective))
                alive = bool(torch.isfinite(objective))
                if alive:
                  found_%1$s = torch.autograd.grad([objective], leaves_%1$s, None, None, False, True)
                  gradients_%1$s = annotate(List[Tensor], [])
                  for j in range(torch.len(leaves_%1$s)):
                    gradient = found_%1$s[j]
                    if torch.__isnot__(gradient, None):
                      torch.append(gradients_%1$s, torch.contiguous(unchecked_cast(Tensor, gradient)))
                    else:
                      torch.append(gradients_%1$s, torch.zeros_like(weights_%1$s[j]))
                  torch.add_(count_%1$s, 1)
                  number = float(%3$s)
                """.formatted(of, column, number)
                + settings.optimizer
                        .beforeUpdate()
                        .replace("memory", "memory_" + of)
                        .indent(2)
                + "  _ = (self).update_" + of + "(weights_" + of + ", gradients_" + of
                + slots(settings.optimizer, "_" + of, "") + ", steps_" + of + ", memory_" + of + ", number, rate_" + of
                + ")\n";
    }
}
