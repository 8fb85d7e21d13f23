package glia.networks.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import glia.datasets.Samples;
import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.networks.engine.Devices;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import glia.networks.training.Measurement.Measured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/** What a run holds in native memory, and the calls on it. All of it is freed when this is closed. */
final class NativeTraining implements AutoCloseable {
    /** At how many steps of an epoch, or a few more, the gradients are measured. */
    private static final int MEASURED_STEPS = 4;

    private final Network network;
    private final Step step;
    private final Objective objective;
    private final int batch;
    private final int span;
    private final int gradientsEvery;
    private final long seed;
    private final Scope scope;
    private final Program program;
    private final Optional<Pieces> pieces;
    private final NativeWeights weights;
    private final List<NamedParameter> trained;
    private final List<List<NDArray>> slots = new ArrayList<>();
    private final List<NDArray> averages;
    private final NDArray count;
    private final NDArray memory;
    private final NativeSamples data;
    private final NativeSamples validation;

    /** @param from where to go on, or nothing to begin with the network's weights */
    NativeTraining(Plan plan, Optional<Checkpoint> from) {
        network = plan.network();
        step = plan.step();
        objective = plan.objective();
        batch = plan.extent().batch();
        span = plan.span();
        // By number and not by time, so that the same seed tells the same twice.
        gradientsEvery = (int) Math.max(1, plan.stepsPerEpoch() / MEASURED_STEPS);
        seed = Order.noise(plan.extent().seed());
        trained =
                step.groups().trained().stream().map(network.parameters()::get).toList();
        scope = Devices.open(plan.device(), "training " + network.name());
        try {
            program = scope.compile(StepText.of(step, plan.device()));
            Map<String, float[]> values = from.map(Checkpoint::weights)
                    .orElseGet(() -> network.weights().snapshot());
            weights = NativeWeights.of(network, values, scope);
            for (int i = 0; i < step.optimizer().slots(); i++) {
                int slot = i;
                slots.add(
                        from.isPresent()
                                ? NativeWeights.copy(trained, from.get().slots().get(slot), scope)
                                : trained.stream()
                                        .map(named -> scope.zeros(NativeWeights.sizes(
                                                named.parameter().shape())))
                                        .toList());
            }
            averages = step.average() == 0
                    ? List.of()
                    : NativeWeights.copy(trained, from.map(Checkpoint::averages).orElse(values), scope);
            count = scope.floats(new float[] {from.map(Checkpoint::step).orElse(0L)});
            memory = scope.doubles(from.map(Checkpoint::memory).orElse(new double[2]));
            data = NativeSamples.of(plan.samples(), objective, scope);
            Samples heldOut = plan.heldOut();
            pieces = Pieces.of(network);
            validation = heldOut.size() == 0 ? null : NativeSamples.of(heldOut, objective, scope);
        } catch (RuntimeException failed) {
            scope.close();
            throw failed;
        }
    }

    /** The order of an epoch's samples, in native memory: close it. */
    NDArray order(long[] indices) {
        return scope.longs(indices, indices.length);
    }

    /**
     * What some steps gave.
     *
     * @param losses one for each
     * @param weights likewise, how much it counts in the mean over an epoch
     * @param measures side by side, the metric's sums
     * @param gradients the length of each trained array's gradient, summed over the measured ones
     * @param measured at how many of them it was measured
     */
    record Steps(float[] losses, float[] weights, float[] measures, float[] gradients, int measured) {

        /** Each of one step; those that were not taken any more are 0. */
        static Steps of(List<Steps> each, int count) {
            Steps first = each.get(0);
            int sums = first.measures.length;
            int measured = each.stream().mapToInt(Steps::measured).sum();
            Steps all = new Steps(
                    new float[count],
                    new float[count],
                    new float[count * sums],
                    new float[first.gradients.length],
                    measured);
            for (int i = 0; i < each.size(); i++) {
                all.losses[i] = each.get(i).losses[0];
                all.weights[i] = each.get(i).weights[0];
                System.arraycopy(each.get(i).measures, 0, all.measures, i * sums, sums);
                for (int j = 0; j < all.gradients.length; j++) {
                    all.gradients[j] += each.get(i).gradients[j];
                }
            }
            return all;
        }
    }

    /** Takes as many steps as there are rates, over the samples at {@code order[from..to]}. */
    Steps take(NDArray order, int from, int to, long first, double[] rates) {
        if (pieces.isPresent()) {
            return one(order, from, to, first, rates, pieces.get());
        }
        try (NDArray rows = order.get(new NDIndex("{}:{}", from, to))) {
            List<NDArray> results = train(program, weights.parameters(), weights.buffers(), rows, first, rates);
            try {
                return steps(results, first, rates.length);
            } finally {
                Scope.free(results);
            }
        }
    }

    /** One after the other, as Java goes through the network each time. */
    private Steps one(NDArray order, int from, int to, long first, double[] rates, Pieces way) {
        List<Steps> taken = new ArrayList<>();
        for (int i = 0; i < rates.length; i++) {
            try (Scope inner = program.inner()) {
                Program apart = program.on(inner);
                int begin = from + i * span;
                NDArray rows = apart.call("rows", order, begin, Math.min(to, begin + span))
                        .get(0);
                List<NDArray> leaves = apart.call("apart", weights.parameters(), true);
                List<NDArray> buffers = apart.call("apart", weights.buffers(), false);
                List<NDArray> outputs = new ArrayList<>();
                apart.call("given", data.inputs(), data.targets(), rows, batch, seed + first + i, count)
                        .forEach(given -> outputs.addAll(way.run(apart, leaves, buffers, given, true)));
                List<NDArray> results =
                        train(apart, leaves, buffers, rows, first + i, new double[] {rates[i]}, outputs);
                taken.add(steps(results, first + i, 1));
            }
            if (!Float.isFinite(taken.get(i).losses()[0])) {
                break;
            }
        }
        return Steps.of(taken, rates.length);
    }

    private List<NDArray> train(
            Program on,
            List<NDArray> parameters,
            List<NDArray> buffers,
            NDArray rows,
            long first,
            double[] rates,
            Object... outputs) {
        List<Object> arguments = new ArrayList<>(List.of(parameters, buffers));
        arguments.addAll(slots);
        arguments.addAll(List.of(averages, count, memory, data.inputs(), data.targets(), rows, batch));
        arguments.addAll(List.of(first, gradientsEvery, seed, rates));
        arguments.addAll(List.of(outputs));
        return on.call("train", arguments.toArray());
    }

    private Steps steps(List<NDArray> results, long first, int count) {
        int measured = (int) LongStream.range(first, first + count)
                .filter(number -> number % gradientsEvery == 0)
                .count();
        return new Steps(
                results.get(0).toFloatArray(),
                results.get(1).toFloatArray(),
                results.get(2).toFloatArray(),
                results.get(3).toFloatArray(),
                measured);
    }

    /** @return nothing if {@code stopped} said so on the way */
    Optional<Measured> validate(BooleanSupplier stopped) {
        return validation == null
                ? Optional.of(Measured.NOTHING)
                : new Measurement(objective, program, pieces, inUse(), weights.buffers()).over(validation, stopped);
    }

    private List<NDArray> inUse() {
        if (averages.isEmpty()) {
            return weights.parameters();
        }
        List<NDArray> used = new ArrayList<>(weights.parameters());
        for (int i = 0; i < averages.size(); i++) {
            used.set(step.groups().trained().get(i), averages.get(i));
        }
        return used;
    }

    /** What the network is to have: the running means where they are kept, else the weights as they are. */
    Map<String, float[]> learned() {
        Map<String, float[]> values = weights.toHeap();
        NativeWeights.read(trained.subList(0, averages.size()), averages, values);
        return values;
    }

    /** Names the first layer whose numbers are not finite for these samples. */
    String divergence(NDArray order, int from, int to) {
        try (NDArray rows = order.get(new NDIndex("{}:{}", from, to));
                NDArray inputs = data.inputs().get(rows)) {
            return Divergence.describe(network, weights, inputs, scope);
        }
    }

    /** The part of a checkpoint that lies in native memory. */
    record Arrays(
            Map<String, float[]> weights,
            List<Map<String, float[]>> slots,
            Map<String, float[]> averages,
            double[] memory) {}

    Arrays arrays() {
        return new Arrays(
                weights.toHeap(),
                slots.stream()
                        .map(arrays -> NativeWeights.read(trained, arrays, new LinkedHashMap<>()))
                        .toList(),
                averages.isEmpty() ? Map.of() : NativeWeights.read(trained, averages, new LinkedHashMap<>()),
                memory.toDoubleArray());
    }

    /** How many native things are held now. */
    int held() {
        return scope.held();
    }

    @Override
    public void close() {
        scope.close();
    }
}
