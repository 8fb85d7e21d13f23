package glia.networks.training;

import ai.djl.ndarray.NDArray;
import glia.networks.engine.BatchWorkers;
import glia.networks.engine.Memory;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import glia.networks.training.metrics.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * What a network's loss and metric are over samples, in batches that lie one behind the other.
 *
 * @param program with {@link ObjectiveText#evaluation} in it
 */
record Measurement(
        Objective objective,
        Program program,
        Optional<Pieces> pieces,
        List<NDArray> parameters,
        List<NDArray> buffers) {
    /** Large enough to keep the machine busy, small enough for the activations of a large network. */
    static final int BATCH = 256;

    /** The mean over all samples. */
    record Measured(double loss, double metric) {
        static final Measured NOTHING = new Measured(Double.NaN, Double.NaN);
    }

    /** @return nothing if {@code stopped} said so on the way */
    Optional<Measured> over(NativeSamples samples, BooleanSupplier stopped) {
        long fitting = fitting();
        int batch = (int) Math.max(1, Math.min(BATCH, fitting));
        int batches = (samples.size() + batch - 1) / batch;
        if (batches == 0) {
            return Optional.of(Measured.NOTHING);
        }
        double[][] found = new double[batches][];
        AtomicBoolean ended = new AtomicBoolean();
        BatchWorkers.share(workers(samples, Math.min(batches, fitting / batch)), batches, 1, () -> (begin, end) -> {
            if (ended.get() || stopped.getAsBoolean()) {
                ended.set(true);
                return;
            }
            found[begin] = sums(samples, begin * batch, Math.min(samples.size(), end * batch));
        });
        return ended.get() ? Optional.empty() : Optional.of(measured(found));
    }

    /** In the order of the batches, so that the sums are the same whoever was first. */
    private Measured measured(double[][] found) {
        double[] sums = new double[found[0].length];
        for (double[] each : found) {
            Arrays.setAll(sums, i -> sums[i] + each[i]);
        }
        Metric metric = objective.metric();
        return new Measured(sums[0] / sums[1], metric.value(Arrays.copyOfRange(sums, 2, sums.length)));
    }

    /** Blocks of DJL's may not be used by two threads at once, and all threads draw from one source of random numbers. */
    private int workers(NativeSamples samples, long most) {
        boolean together = most <= 1
                || pieces.isPresent()
                || ForwardText.costs(objective.network())
                || samples.inputs().getDevice().isGpu();
        return together ? 1 : BatchWorkers.count(most);
    }

    /** For how many samples at once a quarter of the free memory has room. */
    private long fitting() {
        return Memory.available()
                / 4
                / Math.max(1, objective.network().summary().activationBytes());
    }

    private double[] sums(NativeSamples samples, int begin, int end) {
        try (Scope inner = program.inner()) {
            Program apart = program.on(inner);
            List<Object> arguments =
                    new ArrayList<>(List.of(parameters, buffers, samples.inputs(), samples.targets(), begin, end));
            pieces.ifPresent(way ->
                    arguments.add(way.outputs(apart, parameters, buffers, samples.inputs(), begin, end, end - begin)));
            return apart.infer("evaluate", arguments.toArray()).get(0).toDoubleArray();
        }
    }
}
