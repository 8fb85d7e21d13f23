package glia.networks.training;

import ai.djl.ndarray.NDArray;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.ShapeException;
import glia.networks.engine.Devices;
import glia.networks.engine.EngineThread;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import java.util.List;

/** Runs a network forward as it is, with nothing learned: dropout off, statistics held. */
public final class Predictor {
    private Predictor() {}

    /**
     * What the network gives for each sample.
     *
     * @return {@code [samples, output...]}, row-major: logits unless the network ends in a softmax or sigmoid
     * @throws ShapeException if the samples are not of the network's input shape
     */
    public static float[] outputs(Network network, Samples samples) {
        check(network, samples.inputShape());
        return EngineThread.call(() -> {
            try (Scope scope = Devices.cpu()) {
                Program program = scope.compile(ProgramText.prediction(network));
                NativeWeights weights = NativeWeights.of(network, scope);
                List<NDArray> result = program.call(
                        "predict",
                        weights.parameters(),
                        weights.buffers(),
                        NativeSamples.inputs(samples, network, scope),
                        NativeSamples.EVALUATION_BATCH);
                return result.get(0).toFloatArray();
            }
        });
    }

    private static void check(Network network, Shape given) {
        Shape expected = network.input().shape();
        if (!given.equals(expected)) {
            throw new ShapeException(
                    network.name() + " expects " + expected.toText() + ", the samples are " + given.toText());
        }
    }
}
