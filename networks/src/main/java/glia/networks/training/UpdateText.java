package glia.networks.training;

import glia.networks.Network;
import glia.networks.engine.Emission;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes what becomes of the gradients: measured, clipped, and the optimizer's update with what is to hold after it. */
final class UpdateText {
    private final Network network;
    private final Step step;

    UpdateText(Step step) {
        this.network = step.objective().network();
        this.step = step;
    }

    /** The lists that the optimizer keeps, as parameters of a method. */
    String slots() {
        return IntStream.range(0, step.optimizer().slots())
                .mapToObj(slot -> ", slot" + slot + ": List[Tensor]")
                .collect(Collectors.joining());
    }

    /** What follows the gradients in a step. */
    String text() {
        return measuredGradients() + clip() + "torch.add_(count, 1)\n"
                + step.optimizer().beforeUpdate() + updates() + maximumNorms() + average();
    }

    /** Those of a list of all arrays that are trained. */
    String trained(String list) {
        return pick(list, step.groups().trained(), all());
    }

    /** Of some steps alone: at every step it would cost as much as a small network's update. */
    private String measuredGradients() {
        return step.groups().trained().isEmpty()
                ? ""
                : "if torch.remainder(first + i, every) == 0:\n"
                        + "  torch.add_(norms, torch.stack(torch._foreach_norm(gradients, 2), 0))\n";
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

    /** The method that {@link #text} calls. */
    String method() {
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

    private static String pick(String list, List<Integer> places, boolean all) {
        return all
                ? list
                : places.stream().map(place -> list + "[" + place + "]").collect(Collectors.joining(", ", "[", "]"));
    }

    /** Whether no array is kept as it is. */
    boolean all() {
        return step.groups().trained().size() == network.parameters().size();
    }
}
