package glia.networks.training;

import glia.networks.Network;
import glia.networks.engine.Devices;
import glia.networks.engine.Differentiation;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/**
 * Writes how a step goes through the network and back. Where layers write their gradients themselves, that is {@code
 * learn(weights, buffers, input, training, tape)} and {@code differentiate(differentiated, leaves, tape)}; else {@code
 * forward} and what autograd finds.
 *
 * @param output the network's output; where layers add to the loss, a list of it and what they add
 */
record GradientText(String methods, String opening, String output, String found) {

    private static GradientText autograd(String methods, String method) {
        return new GradientText(
                methods,
                "",
                "(self)." + method + "(%s)",
                "torch.autograd.grad([differentiated], leaves, None, None, False, True)");
    }

    /** @param device on others than the processor, the library has recurrences of one call */
    static GradientText of(Step step, String device) {
        Network network = step.objective().network();
        boolean costs = ForwardText.costs(network);
        List<String> devices = Devices.each(device);
        if (devices.size() > 1) {
            return autograd(ParallelText.of(devices, costs), "spread");
        }
        boolean plain = network.outside().isEmpty() && !costs && !step.halfPrecision();
        if (!plain || !device.equals("cpu")) {
            return autograd("", costs ? "costed" : "forward");
        }
        StringBuilder opening = new StringBuilder();
        Emission emission = Emission.differentiating(ForwardText.variables(network, opening));
        Value output = network.root().emit(emission, ForwardText.input(network));
        if (emission.gradients().isEmpty()) {
            return autograd("", "forward");
        }
        List<String> leaves =
                step.groups().trained().stream().map(ForwardText::variable).toList();
        String learn = "def learn(self, " + ForwardText.ARRAYS
                + ", input: Tensor, training: bool, tape: List[Tensor]) -> Tensor:\n"
                + (opening + emission.text() + "return " + output.variable() + "\n").indent(2);
        return new GradientText(
                learn + Differentiation.methods(emission, leaves),
                "tape = annotate(List[Tensor], [])\n",
                "(self).learn(%s, tape)",
                "(self).differentiate(differentiated, leaves, tape)");
    }
}
