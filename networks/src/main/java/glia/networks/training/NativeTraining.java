package glia.networks.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import glia.datasets.Samples;
import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.networks.engine.Devices;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import glia.networks.training.NativeSamples.Measured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What a run holds in native memory, and the calls on it. All of it is freed when this is closed. */
final class NativeTraining implements AutoCloseable {
    private final Network network;
    private final Step step;
    private final Objective objective;
    private final int batch;
    private final long seed;
    private final Scope scope;
    private final Program program;
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
        seed = plan.extent().seed();
        trained =
                step.groups().trained().stream().map(network.parameters()::get).toList();
        scope = Devices.open(plan.device(), "training " + network.name());
        try {
            program = scope.compile(StepText.of(step));
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
     * @param gradients the length of each trained array's gradient at the last one
     */
    record Steps(float[] losses, float[] weights, float[] measures, float[] gradients) {}

    /** Takes as many steps as there are rates, over the samples at {@code order[from..to]}. */
    Steps take(NDArray order, int from, int to, long first, double[] rates) {
        try (NDArray rows = order.get(new NDIndex("{}:{}", from, to))) {
            List<Object> arguments = new ArrayList<>(List.of(weights.parameters(), weights.buffers()));
            arguments.addAll(slots);
            arguments.addAll(List.of(averages, count, memory, data.inputs(), data.targets(), rows, batch));
            arguments.addAll(List.of(first, seed, rates));
            List<NDArray> results = program.call("train", arguments.toArray());
            try {
                return new Steps(
                        results.get(0).toFloatArray(),
                        results.get(1).toFloatArray(),
                        results.get(2).toFloatArray(),
                        results.get(3).toFloatArray());
            } finally {
                Scope.free(results);
            }
        }
    }

    /** @return nothing if {@code stopped} said so on the way */
    Optional<Measured> validate(BooleanSupplier stopped) {
        return validation == null
                ? Optional.of(Measured.NOTHING)
                : validation.evaluate(program, inUse(), weights.buffers(), objective.metric(), stopped);
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

    @Override
    public void close() {
        scope.close();
    }
}
