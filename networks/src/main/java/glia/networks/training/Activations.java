package glia.networks.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.Placed;
import glia.networks.ShapeException;
import glia.networks.engine.Devices;
import glia.networks.engine.EngineThread;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * What one layer makes of some samples.
 *
 * @param shape of one sample after the layer
 * @param values {@code [samples, shape...]}, row-major
 */
public record Activations(Placed layer, Shape shape, float[] values) {

    /**
     * What each layer gives, in the order in which they run, with nothing learned: dropout off, statistics held.
     *
     * @param samples all at once in memory, so a few hundred at most
     * @throws ShapeException if the samples are not of the network's input shape
     */
    public static List<Activations> of(Network network, Samples given) {
        Samples samples = TeacherForcing.given(network, given);
        if (!samples.inputShape().equals(network.input().shape())) {
            throw new ShapeException(network.name() + " expects "
                    + network.input().shape().toText() + ", the samples are "
                    + samples.inputShape().toText());
        }
        return EngineThread.call(() -> {
            try (Scope scope = Devices.cpu()) {
                NativeWeights weights = NativeWeights.of(network, scope);
                NDArray inputs = NativeSamples.inputs(samples, network, scope);
                List<NDArray> outputs = outputs(network, weights, inputs, scope);
                List<Activations> activations = new ArrayList<>();
                for (int i = 0; i < outputs.size(); i++) {
                    Placed layer = network.layers().get(i);
                    float[] values =
                            outputs.get(i).toType(DataType.FLOAT32, false).toFloatArray();
                    activations.add(new Activations(layer, layer.output(), values));
                }
                return activations;
            }
        });
    }

    private static List<NDArray> outputs(Network network, NativeWeights weights, NDArray inputs, Scope scope) {
        if (network.outside().isEmpty()) {
            Program program = scope.compile(ForwardText.tracing(network));
            return program.call("trace", weights.parameters(), weights.buffers(), inputs);
        }
        Pieces pieces = ForwardText.tracingPieces(network);
        return pieces.run(scope.compile(pieces.text()), weights.parameters(), weights.buffers(), inputs, false);
    }

    /** One sample's, copied. */
    public float[] sample(int index) {
        int length = (int) shape.count();
        return java.util.Arrays.copyOfRange(values, index * length, (index + 1) * length);
    }
}
