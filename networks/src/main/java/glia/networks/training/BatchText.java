package glia.networks.training;

import glia.networks.Network;
import glia.networks.Penalty;
import glia.networks.Placed;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.training.augmentation.Augmentation;
import glia.networks.training.augmentation.HiddenTokens;
import glia.networks.training.augmentation.Mixup;
import java.util.Map;
import java.util.Optional;

/** Writes a batch of a step: gathered by index, augmented, through the network, to its loss. */
final class BatchText {
    private final Network network;
    private final Step step;
    private final GradientText gradient;
    private final boolean costs;
    private final boolean outside;

    BatchText(Step step, GradientText gradient) {
        this.network = step.objective().network();
        this.step = step;
        this.gradient = gradient;
        this.costs = ForwardText.costs(network);
        this.outside = !network.outside().isEmpty();
    }

    /** The methods that {@link #text} calls. */
    String methods() {
        return augment() + hide() + (outside ? given() : "");
    }

    /**
     * The batch at {@code rows} forward. It leaves {@code differentiated}, and {@code alive}: whether the loss is finite.
     *
     * @param record what keeps {@code recorded}, the loss without what L1 and L2 add
     * @param differentiated what the gradients are taken of, by means of {@code loss}
     */
    String text(String record, String differentiated) {
        String halved = step.halfPrecision() ? halved() : "";
        String weights = step.halfPrecision() ? "halves" : "whole";
        String inputs =
                step.halfPrecision() && !network.input().tokens() ? "torch.to(given, 15, False, False, None)" : "given";
        String called = weights + ", buffers, " + inputs + ", True";
        String through = gradient.output().formatted(called);
        String output = costs ? "both[0]" : through;
        return augmented()
                + (mixes() ? "other = torch.index_select(wanted, 0, others)\n" : "")
                + halved
                + (costs ? both(through) : "")
                + gradient.opening()
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

    private String both(String through) {
        return outside ? "both = [outputs[2 * part], outputs[2 * part + 1]]\n" : "both = " + through + "\n";
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

    private boolean mixes() {
        return step.augmentations().stream().anyMatch(Mixup.class::isInstance);
    }

    private String augmented() {
        return "wanted = torch.index_select(targets, 0, rows)\n"
                + "given = (self).augment(torch.index_select(inputs, 0, rows))\n"
                + hidden()
                + mixed()
                + "given = " + Layout.of(network, "given") + "\n";
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
}
