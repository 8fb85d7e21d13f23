package glia.networks.layers;

import ai.djl.ndarray.NDArray;
import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.networks.engine.Devices;
import glia.networks.engine.Differentiation;
import glia.networks.engine.Emission;
import glia.networks.engine.EngineThread;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the engine computes for a network and one batch.
 *
 * @param shape of the output, with the batch axis
 * @param gradients of sum(output * cotangent), by path; the input's under {@code input}; without numbers where nothing
 *     flows
 * @param buffers as they are afterwards
 */
record Gradients(long[] shape, float[] output, Map<String, float[]> gradients, Map<String, float[]> buffers) {

    static Gradients of(Network network, boolean training, float[] input, long[] inputShape, float[] cotangent) {
        return of(network, training, input, inputShape, cotangent, false);
    }

    /** @param custom whether layers may write their gradients themselves */
    static Gradients of(
            Network network, boolean training, float[] input, long[] inputShape, float[] cotangent, boolean custom) {
        return EngineThread.call(() -> {
            try (Scope scope = Devices.cpu()) {
                Map<String, float[]> held = network.weights().snapshot();
                List<NDArray> weights = arrays(scope, network.parameters(), held);
                List<NDArray> buffers = arrays(scope, network.buffers(), held);
                NDArray x = network.input().tokens() ? scope.longs(input, inputShape) : scope.floats(input, inputShape);
                Program program = scope.compile(text(network, cotangent != null, custom));
                NDArray wanted = cotangent == null
                        ? scope.zeros(1)
                        : scope.floats(cotangent, outputShape(network, inputShape[0]));
                List<NDArray> results = program.call("run", x, wanted, weights, buffers, training);
                Map<String, float[]> gradients = new LinkedHashMap<>();
                for (int i = 1; i < results.size(); i++) {
                    String path = i <= weights.size()
                            ? network.parameters().get(i - 1).path()
                            : "input";
                    gradients.put(path, results.get(i).toFloatArray());
                }
                Map<String, float[]> after = new LinkedHashMap<>();
                for (int i = 0; i < buffers.size(); i++) {
                    after.put(network.buffers().get(i).path(), buffers.get(i).toFloatArray());
                }
                NDArray output = results.get(0);
                return new Gradients(output.getShape().getShape(), output.toFloatArray(), gradients, after);
            }
        });
    }

    /** Whether a layer of the network writes its gradient itself. */
    static boolean custom(Network network) {
        Emission emission = Emission.differentiating(variables(network));
        network.root().emit(emission, new Value("input", network.input().shape()));
        return !emission.gradients().isEmpty();
    }

    private static Map<String, String> variables(Network network) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < network.parameters().size(); i++) {
            variables.put(network.parameters().get(i).path(), "w" + i);
        }
        for (int i = 0; i < network.buffers().size(); i++) {
            variables.put(network.buffers().get(i).path(), "b" + i);
        }
        return variables;
    }

    static long[] outputShape(Network network, long batch) {
        List<Integer> sizes = network.outputShape().sizes();
        long[] shape = new long[sizes.size() + 1];
        shape[0] = batch;
        for (int i = 0; i < sizes.size(); i++) {
            shape[i + 1] = sizes.get(i);
        }
        return shape;
    }

    private static List<NDArray> arrays(Scope scope, List<NamedParameter> parameters, Map<String, float[]> held) {
        List<NDArray> arrays = new ArrayList<>();
        for (NamedParameter parameter : parameters) {
            long[] shape = parameter.parameter().shape().sizes().stream()
                    .mapToLong(Integer::longValue)
                    .toArray();
            arrays.add(scope.floats(held.get(parameter.path()), shape));
        }
        return arrays;
    }

    private static String text(Network network, boolean gradients, boolean custom) {
        List<String> leaves = new ArrayList<>();
        StringBuilder opening = new StringBuilder("""
                leaves = annotate(List[Tensor], [])
                tape = annotate(List[Tensor], [])
                """);
        Map<String, String> variables = variables(network);
        for (int i = 0; i < network.parameters().size(); i++) {
            opening.append("w%d = torch.requires_grad_(torch.detach(weights[%d]), True)\n".formatted(i, i));
            opening.append("torch.append(leaves, w%d)\n".formatted(i));
            leaves.add("w" + i);
        }
        for (int i = 0; i < network.buffers().size(); i++) {
            opening.append("b%d = buffers[%d]\n".formatted(i, i));
        }
        if (network.input().tokens()) {
            opening.append("input = x\n");
        } else {
            opening.append("input = torch.requires_grad_(torch.detach(x), True)\ntorch.append(leaves, input)\n");
            leaves.add("input");
        }
        Emission emission = custom ? Emission.differentiating(variables) : new Emission(variables);
        Value output =
                network.root().emit(emission, new Value("input", network.input().shape()));
        String body = opening + emission.text()
                + "results = annotate(List[Tensor], [torch.detach(" + output.variable() + ")])\n"
                + (gradients
                        ? """
                        differentiated = torch.sum(torch.mul(%s, wanted))
                        found = %s
                        for i in range(torch.len(leaves)):
                          gradient = found[i]
                          if torch.__isnot__(gradient, None):
                            torch.append(results, unchecked_cast(Tensor, gradient))
                          else:
                            torch.append(results, torch.zeros_like(leaves[i]))
                        """.formatted(
                                        output.variable(),
                                        custom
                                                ? "(self).differentiate(differentiated, leaves, tape)"
                                                : "torch.autograd.grad([differentiated], leaves, None, None, False, True)")
                        : "")
                + "return results\n";
        return "def run(self, x: Tensor, wanted: Tensor, weights: List[Tensor], buffers: List[Tensor], training: bool)"
                + " -> List[Tensor]:\n" + body.indent(2)
                + (custom ? Differentiation.methods(emission, leaves) : "");
    }
}
