package glia.networks.training;

import ai.djl.ndarray.NDArray;
import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import java.util.List;

/** Finds where in a network numbers stopped being numbers. */
final class Divergence {
    private Divergence() {}

    /**
     * Names the first layer whose weights or output are not finite.
     *
     * @param inputs the batch whose loss was not finite
     */
    static String describe(Network network, NativeWeights weights, NDArray inputs, Scope scope) {
        for (int i = 0; i < network.parameters().size(); i++) {
            if (!finite(weights.parameters().get(i))) {
                NamedParameter first = network.parameters().get(i);
                return "The first weights that are not finite are '" + first.path() + "'.";
            }
        }
        if (!network.outside().isEmpty()) {
            return "All weights are finite, so look at the layers that Java computes, the targets and the loss.";
        }
        Program program = scope.compile(ForwardText.tracing(network));
        List<NDArray> outputs = program.call("trace", weights.parameters(), weights.buffers(), inputs);
        try {
            for (int i = 0; i < outputs.size(); i++) {
                if (!finite(outputs.get(i))) {
                    var layer = network.layers().get(i);
                    return "The first layer whose output is not finite is '" + layer.path() + "' (line "
                            + layer.source().line() + ", '" + layer.source().text() + "').";
                }
            }
        } finally {
            Scope.free(outputs);
        }
        return "Every layer's output is finite, so look at the targets and the loss.";
    }

    private static boolean finite(NDArray array) {
        try (NDArray sum = array.sum()) {
            return Float.isFinite(
                    sum.toType(ai.djl.ndarray.types.DataType.FLOAT32, false).getFloat());
        }
    }
}
