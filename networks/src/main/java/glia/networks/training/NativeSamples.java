package glia.networks.training;

import ai.djl.ndarray.NDArray;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import glia.networks.training.losses.Loss;
import java.util.List;
import java.util.stream.LongStream;

/** Samples in native memory, resident for the length of a scope, so that batches are gathered there. */
record NativeSamples(int size, NDArray inputs, NDArray targets) {
    /** Large enough to keep the machine busy, small enough for the activations of a large network. */
    static final int EVALUATION_BATCH = 256;

    static NativeSamples of(Samples samples, Network network, Loss loss, Scope scope) {
        long[] targetSizes = sizes(samples.size(), samples.targetShape());
        return new NativeSamples(
                samples.size(),
                inputs(samples, network, scope),
                loss.takesClasses()
                        ? scope.longs(samples.targets(), targetSizes)
                        : scope.floats(samples.targets(), targetSizes));
    }

    static NDArray inputs(Samples samples, Network network, Scope scope) {
        long[] sizes = sizes(samples.size(), samples.inputShape());
        return network.input().tokens() ? scope.longs(samples.inputs(), sizes) : scope.floats(samples.inputs(), sizes);
    }

    /** @return the mean loss and the metric */
    double[] evaluate(Program program, NativeWeights weights, long countPerSample) {
        List<NDArray> result = program.call(
                "evaluate", weights.parameters(), weights.buffers(), inputs, targets, 0, size, EVALUATION_BATCH);
        double[] sums = result.get(0).toDoubleArray();
        Scope.free(result);
        return new double[] {sums[0] / size, sums[1] / (size * countPerSample)};
    }

    private static long[] sizes(int count, Shape shape) {
        return LongStream.concat(LongStream.of(count), LongStream.of(NativeWeights.sizes(shape)))
                .toArray();
    }
}
