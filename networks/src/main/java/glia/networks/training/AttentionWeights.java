package glia.networks.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.ShapeException;
import glia.networks.engine.Devices;
import glia.networks.engine.EngineThread;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where one attention of a network looks in one sample: the softmax of the scaled products of queries and keys (Vaswani
 * et al. 2017, section 3.2.1).
 *
 * @param path the layer's; with {@code .self_attn} or {@code .multihead_attn} behind it where a layer has both
 * @param shape {@code (heads, from, to)}
 * @param values row-major, each row from 0 to 1 and summing to 1
 */
public record AttentionWeights(String path, Shape shape, float[] values) {

    /**
     * All of a network's, in the order in which they run; empty for a network without attention.
     *
     * @param index of the sample
     * @throws ShapeException if the samples are not of the network's input shape
     */
    public static List<AttentionWeights> of(Network network, Samples given, int index) {
        Samples samples = TeacherForcing.given(network, given);
        if (!samples.inputShape().equals(network.input().shape())) {
            throw new ShapeException(network.name() + " expects "
                    + network.input().shape().toText() + ", the samples are "
                    + samples.inputShape().toText());
        }
        ForwardText.Looking looking = ForwardText.looking(network);
        if (looking.attentions().isEmpty()) {
            return List.of();
        }
        return EngineThread.call(() -> {
            try (Scope scope = Devices.cpu()) {
                Program program = scope.compile(looking.text());
                NativeWeights weights = NativeWeights.of(network, scope);
                NDArray inputs = NativeSamples.inputs(samples.select(index), network, scope);
                List<NDArray> outputs = program.call("look", weights.parameters(), weights.buffers(), inputs);
                List<AttentionWeights> attentions = new ArrayList<>();
                int place = 0;
                for (Map.Entry<String, Shape> attention : looking.attentions().entrySet()) {
                    float[] values =
                            outputs.get(place++).toType(DataType.FLOAT32, false).toFloatArray();
                    attentions.add(new AttentionWeights(attention.getKey(), attention.getValue(), values));
                }
                return attentions;
            }
        });
    }

    /** {@code [heads][from][to]} */
    public double[][][] heads() {
        double[][][] heads = new double[shape.size(0)][shape.size(1)][shape.size(2)];
        int at = 0;
        for (double[][] head : heads) {
            for (double[] row : head) {
                for (int to = 0; to < row.length; to++) {
                    row[to] = values[at++];
                }
            }
        }
        return heads;
    }
}
