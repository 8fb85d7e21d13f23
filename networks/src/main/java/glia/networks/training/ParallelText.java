package glia.networks.training;

import glia.networks.engine.Devices;
import java.util.List;

/**
 * Writes {@code spread(weights, buffers, input, training)}: one batch through the network on several devices, each with a
 * part of the samples. The first has the weights, gathers outputs and gradients and takes the step; the others are given
 * copies at each step, as Krizhevsky 2014, "One weird trick for parallelizing convolutional neural networks", section 3,
 * describes data parallelism. The loss is of all the outputs together, so the numbers are those of one device, but that
 * batch norm goes by the samples of each part and remembers what the first sees.
 */
final class ParallelText {
    /** A seed of its own for each part, or the same units would be dropped for all of them. */
    private static final String OTHER_NOISE =
            "torch.manual_seed(int(torch.select(torch.randint(9007199254740991, [1]), 0, 0)))\n";

    private ParallelText() {}

    /**
     * @param devices two or more, see {@link Devices#each}
     * @param costs whether it returns, as {@code costed} does, a list of the output and of what layers add to the loss
     */
    static String of(List<String> devices, boolean costs) {
        StringBuilder text = new StringBuilder("def spread(self, " + ForwardText.ARRAYS
                + ", input: Tensor, training: bool) -> " + (costs ? "List[Tensor]" : "Tensor") + ":\n"
                + "  parts = torch.chunk(input, " + devices.size() + ", 0)\n"
                + "  outputs = annotate(List[Tensor], [])\n"
                + (costs ? "  costs = annotate(List[Tensor], [])\n" : ""));
        String first = Devices.expression(devices.get(0));
        for (int i = 0; i < devices.size(); i++) {
            // A last batch may have fewer samples than there are devices.
            text.append("  if torch.len(parts) > " + i + ":\n");
            text.append((i == 0 ? "" : OTHER_NOISE).indent(4));
            text.append(part(i, i == 0 ? "" : Devices.expression(devices.get(i)), costs, first)
                    .indent(4));
        }
        String output = "torch.cat(outputs, 0)";
        return text + "  return " + (costs ? "[" + output + ", torch.sum(torch.stack(costs, 0))]" : output) + "\n";
    }

    /** @param device of the copies, or empty for what is there already */
    private static String part(int number, String device, boolean costs, String first) {
        boolean copied = !device.isEmpty();
        String suffix = copied ? "_" + number : "";
        String given = "parts[" + number + "]";
        String called = "(weights" + suffix + ", buffers" + suffix + ", " + (copied ? moved(given, device) : given)
                + ", training)";
        String copies = copied ? copy("weights", suffix, device) + copy("buffers", suffix, device) : "";
        if (!costs) {
            return copies + "torch.append(outputs, " + home("(self).forward" + called, first, copied) + ")\n";
        }
        // Each part's mean counts by its samples.
        String share = "torch.size(" + given + ", 0) / torch.size(input, 0)";
        return copies + "both" + suffix + " = (self).costed" + called + "\n"
                + "torch.append(outputs, " + home("both" + suffix + "[0]", first, copied) + ")\n"
                + "torch.append(costs, torch.mul(" + home("both" + suffix + "[1]", first, copied) + ", " + share
                + "))\n";
    }

    private static String copy(String arrays, String suffix, String device) {
        return """
                %1$s%2$s = annotate(List[Tensor], [])
                for j in range(torch.len(%1$s)):
                  torch.append(%1$s%2$s, %3$s)
                """.formatted(arrays, suffix, moved(arrays + "[j]", device));
    }

    private static String home(String value, String device, boolean copied) {
        return copied ? moved(value, device) : value;
    }

    /** Always a copy: what batch norm remembers of a part is dropped with it. */
    private static String moved(String value, String device) {
        return "torch.to(" + value + ", " + device + ", None, False, True)";
    }
}
