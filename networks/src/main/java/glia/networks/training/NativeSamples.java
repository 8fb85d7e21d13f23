package glia.networks.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import glia.networks.training.losses.Loss;
import glia.networks.training.metrics.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/** Samples in native memory, resident for the length of a scope, so that batches are gathered there. */
record NativeSamples(int size, NDArray inputs, NDArray targets) {
    /** Large enough to keep the machine busy, small enough for the activations of a large network. */
    static final int EVALUATION_BATCH = 256;

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

    /** What a network's loss and metric are over all of them. */
    record Measured(double loss, double metric) {
        static final Measured NOTHING = new Measured(Double.NaN, Double.NaN);
    }

    /** @return nothing if {@code stopped} said so on the way */
    Optional<Measured> evaluate(
            Program program,
            Optional<Pieces> pieces,
            List<NDArray> parameters,
            List<NDArray> buffers,
            Metric metric,
            BooleanSupplier stopped) {
        Pace pace = new Pace();
        double[] sums = null;
        int batches = (size + EVALUATION_BATCH - 1) / EVALUATION_BATCH;
        for (int done = 0; done < batches; ) {
            if (stopped.getAsBoolean()) {
                return Optional.empty();
            }
            int take = Math.min(pace.units(), batches - done);
            int begin = done * EVALUATION_BATCH;
            int end = Math.min(size, begin + take * EVALUATION_BATCH);
            long start = System.nanoTime();
            double[] found = sums(program, pieces, parameters, buffers, begin, end);
            pace.took(take, System.nanoTime() - start);
            sums = sums == null ? found : add(sums, found);
            done += take;
        }
        return Optional.of(
                sums == null
                        ? Measured.NOTHING
                        : new Measured(sums[0] / sums[1], metric.value(Arrays.copyOfRange(sums, 2, sums.length))));
    }

    private double[] sums(
            Program program,
            Optional<Pieces> pieces,
            List<NDArray> parameters,
            List<NDArray> buffers,
            int begin,
            int end) {
        try (Scope inner = program.inner()) {
            Program apart = program.on(inner);
            List<Object> arguments =
                    new ArrayList<>(List.of(parameters, buffers, inputs, targets, begin, end, EVALUATION_BATCH));
            pieces.ifPresent(way ->
                    arguments.add(way.outputs(apart, parameters, buffers, inputs, begin, end, EVALUATION_BATCH)));
            return apart.infer("evaluate", arguments.toArray()).get(0).toDoubleArray();
        }
    }

    private static double[] add(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    private static long[] sizes(int count, Shape shape) {
        return LongStream.concat(LongStream.of(count), LongStream.of(NativeWeights.sizes(shape)))
                .toArray();
    }
}
