package glia.networks.training;

import ai.djl.ndarray.NDArray;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.ShapeException;
import glia.networks.engine.Continuation;
import glia.networks.engine.Devices;
import glia.networks.engine.EngineThread;
import glia.networks.engine.Memory;
import glia.networks.engine.NativeMemoryException;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs a network forward as it is, with nothing learned: dropout off, statistics held. */
public final class Predictor {
    private Predictor() {}

    /**
     * What the network gives for each sample.
     *
     * @return {@code [samples, output...]}, row-major: logits unless the network ends in a softmax or sigmoid
     * @throws ShapeException if the samples are not of the network's input shape
     * @throws NativeMemoryException if the answers do not fit the memory that is left
     * @throws CancellationException if the calling thread was interrupted, which ends the work between two batches
     */
    public static float[] outputs(Network network, Samples samples) {
        check(network, samples);
        AtomicBoolean stopped = new AtomicBoolean();
        return EngineThread.call(
                () -> {
                    try (Scope scope = Devices.cpu("predicting with " + network.name())) {
                        return outputs(network, samples, scope, stopped);
                    }
                },
                () -> stopped.set(true));
    }

    /**
     * The program of one batch through a network: a method of this name that takes the weights, the buffers, the input
     * and whether it is training.
     */
    public static String program(Network network, String method) {
        return ForwardText.forward(network, method);
    }

    /**
     * The program of one piece of a sequence: a method of this name that takes the weights, the buffers, what layers
     * {@link Continuation#keep}, the tokens {@code [1, steps]} and how many were read before, and gives a list of the
     * output alone. Every layer must be {@link glia.networks.Layer#causal()}.
     */
    public static String continuing(Network network, String method, Continuation continuation) {
        return ForwardText.continuing(network, method, continuation);
    }

    private static float[] outputs(Network network, Samples samples, Scope scope, AtomicBoolean stopped) {
        int width = (int) network.outputShape().count();
        float[] outputs = new float[samples.size() * width];
        if (samples.size() == 0) {
            return outputs;
        }
        Program program = scope.compile(ForwardText.prediction(network));
        NativeWeights weights = NativeWeights.of(network, scope);
        NDArray inputs = NativeSamples.inputs(samples, network, scope);
        int batch = batch(network);
        Pace pace = new Pace();
        for (int begin = 0; begin < samples.size(); ) {
            if (stopped.get()) {
                throw new CancellationException("Interrupted after " + begin + " of " + samples.size() + " samples");
            }
            int end = (int) Math.min(samples.size(), begin + (long) pace.units() * batch);
            long start = System.nanoTime();
            float[] found = found(program, network, weights, inputs, begin, end, batch);
            pace.took((end - begin + batch - 1) / batch, System.nanoTime() - start);
            System.arraycopy(found, 0, outputs, begin * width, found.length);
            begin = end;
        }
        return outputs;
    }

    private static float[] found(
            Program program, Network network, NativeWeights weights, NDArray inputs, int begin, int end, int batch) {
        try (Scope inner = program.inner()) {
            Program apart = program.on(inner);
            List<NDArray> found = ways(network)
                    .map(way -> way.outputs(apart, weights.parameters(), weights.buffers(), inputs, begin, end, batch))
                    .map(outputs -> apart.call("joined", outputs))
                    .orElseGet(() ->
                            apart.call("predict", weights.parameters(), weights.buffers(), inputs, begin, end, batch));
            return found.get(0).toFloatArray();
        }
    }

    private static Optional<Pieces> ways(Network network) {
        return network.outside().isEmpty() ? Optional.empty() : Optional.of(ForwardText.plainPieces(network));
    }

    /** As many samples at once as a quarter of the free memory holds, but no more than are useful. */
    private static int batch(Network network) {
        long fitting = Memory.available() / 4 / Math.max(1, network.summary().activationBytes());
        return (int) Math.max(1, Math.min(NativeSamples.EVALUATION_BATCH, fitting));
    }

    private static void check(Network network, Samples samples) {
        Shape given = samples.inputShape();
        Shape expected = network.input().shape();
        if (!given.equals(expected)) {
            throw new ShapeException(
                    network.name() + " expects " + expected.toText() + ", the samples are " + given.toText());
        }
        if (samples.size() * network.outputShape().count() > Integer.MAX_VALUE) {
            throw new NativeMemoryException(
                    samples.size() + " answers of shape " + network.outputShape()
                            + " are more than one array holds. Take fewer samples at a time.",
                    null);
        }
    }
}
