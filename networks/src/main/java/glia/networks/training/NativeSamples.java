package glia.networks.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.engine.Scope;
import glia.networks.training.losses.Loss;
import java.util.stream.LongStream;

/** Samples in native memory, resident for the length of a scope, so that batches are gathered there. */
record NativeSamples(int size, NDArray inputs, NDArray targets) {
    static NativeSamples of(Samples given, Objective objective, Scope scope) {
        Loss loss = objective.loss();
        Network network = objective.network();
        Task task = objective.dataset().task();
        Samples samples = loss.ignores() && task instanceof Task.Classification classification
                ? classification.asked(given)
                : given;
        long[] targetSizes = sizes(samples.size(), samples.targetShape());
        NDArray inputs = inputs(samples, network, scope);
        boolean same = samples.targets() == samples.inputs()
                && loss.takesClasses() == network.input().tokens();
        return new NativeSamples(
                samples.size(),
                inputs,
                same
                        ? inputs
                        : loss.takesClasses()
                                ? scope.longs(samples.targets(), targetSizes)
                                : scope.floats(samples.targets(), targetSizes));
    }

    /** @throws IllegalArgumentException if the network does not know their tokens */
    static NDArray inputs(Samples samples, Network network, Scope scope) {
        TokenRange.check(network, samples);
        long[] sizes = sizes(samples.size(), samples.inputShape());
        return network.input().tokens() ? scope.longs(samples.inputs(), sizes) : scope.floats(samples.inputs(), sizes);
    }

    /** For the inputs of so many samples, which {@link Scope#write} puts in. */
    static NDArray room(int count, Network network, Scope scope) {
        return scope.room(
                network.input().tokens() ? DataType.INT64 : DataType.FLOAT32,
                sizes(count, network.input().shape()));
    }

    private static long[] sizes(int count, Shape shape) {
        return LongStream.concat(LongStream.of(count), LongStream.of(NativeWeights.sizes(shape)))
                .toArray();
    }
}
