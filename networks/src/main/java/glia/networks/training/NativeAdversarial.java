package glia.networks.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.engine.Devices;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run of two networks holds in native memory, and the calls on it. All of it is freed when this is closed. */
final class NativeAdversarial implements AutoCloseable {
    private static final int PICTURES = 36;
    private static final int POINTS = 512;

    private final Adversarial settings;
    private final int batch;
    private final Scope scope;
    private final Program program;
    private final Side generator;
    private final Side discriminator;
    private final NDArray inputs;

    /** One network and the state of its optimizer. */
    private record Side(NativeWeights weights, List<List<NDArray>> slots, NDArray count, NDArray memory) {
        static Side of(Network network, int slots, Scope scope) {
            List<List<NDArray>> lists = new ArrayList<>();
            for (int i = 0; i < slots; i++) {
                lists.add(network.parameters().stream()
                        .map(named -> scope.zeros(
                                NativeWeights.sizes(named.parameter().shape())))
                        .toList());
            }
            return new Side(NativeWeights.of(network, scope), lists, scope.zeros(), scope.doubles(new double[2]));
        }

        static Side of(Network network, AdversarialCheckpoint.Side from, Scope scope) {
            return new Side(
                    NativeWeights.of(network, from.weights(), scope),
                    from.slots().stream()
                            .map(slot -> NativeWeights.copy(network.parameters(), slot, scope))
                            .toList(),
                    scope.floats(new float[] {from.updates()}),
                    scope.doubles(from.memory()));
        }

        AdversarialCheckpoint.Side toHeap() {
            return new AdversarialCheckpoint.Side(
                    weights.toHeap(),
                    slots.stream()
                            .map(arrays ->
                                    NativeWeights.read(weights.network().parameters(), arrays, new LinkedHashMap<>()))
                            .toList(),
                    count.getFloat(),
                    memory.toDoubleArray());
        }

        void addTo(List<Object> arguments) {
            arguments.add(weights.parameters());
            arguments.add(weights.buffers());
            arguments.addAll(slots);
            arguments.add(count);
            arguments.add(memory);
        }
    }

    /** @param from where to go on, or nothing to begin with the networks' weights */
    NativeAdversarial(Adversarial settings, ValueRange range, int batch, Optional<AdversarialCheckpoint> from) {
        this.settings = settings;
        this.batch = batch;
        scope = Devices.open(
                settings.device(), "training " + settings.generator.name() + " and " + settings.discriminator.name());
        try {
            program = scope.compile(AdversarialText.of(settings));
            int slots = settings.optimizer.slots();
            generator = from.map(last -> Side.of(settings.generator, last.generator(), scope))
                    .orElseGet(() -> Side.of(settings.generator, slots, scope));
            discriminator = from.map(last -> Side.of(settings.discriminator, last.discriminator(), scope))
                    .orElseGet(() -> Side.of(settings.discriminator, slots, scope));
            Samples real = settings.dataset.train();
            inputs = NativeSamples.inputs(
                    new Samples(real.inputShape(), Shape.of(), range.apply(real.inputs()), new float[real.size()]),
                    settings.discriminator,
                    scope);
        } catch (RuntimeException failed) {
            scope.close();
            throw failed;
        }
    }

    AdversarialCheckpoint.Side generator() {
        return generator.toHeap();
    }

    AdversarialCheckpoint.Side discriminator() {
        return discriminator.toHeap();
    }

    /** By path, without the optimizer's state. */
    Map<String, float[]> generatorWeights() {
        return generator.weights().toHeap();
    }

    Map<String, float[]> discriminatorWeights() {
        return discriminator.weights().toHeap();
    }

    /** The order of an epoch's samples, in native memory: close it. */
    NDArray order(long... indices) {
        return scope.longs(indices, indices.length);
    }

    /** The losses of some steps, for each the generator's (not a number where it took none) and the discriminator's. */
    float[] take(NDArray order, int done, int steps, long first) {
        try (NDArray rows = order.get(new NDIndex("{}:{}", (long) done * batch, (long) (done + steps) * batch))) {
            List<Object> arguments = new ArrayList<>();
            generator.addTo(arguments);
            discriminator.addTo(arguments);
            double rate = settings.optimizer.learningRate();
            arguments.addAll(List.of(
                    inputs,
                    rows,
                    batch,
                    first,
                    Order.noise(settings.extent().seed()),
                    steps,
                    Double.isNaN(settings.generatorRate) ? rate : settings.generatorRate,
                    Double.isNaN(settings.discriminatorRate) ? rate : settings.discriminatorRate));
            List<NDArray> results = program.call("train", arguments.toArray());
            try {
                return results.get(0).toFloatArray();
            } finally {
                Scope.free(results);
            }
        }
    }

    /** What the generator makes now, of the same random numbers each time: some pictures, or many points. */
    float[] sample() {
        int count = settings.generator.outputShape().rank() == 3 ? PICTURES : POINTS;
        List<NDArray> results = program.call(
                "sample",
                generator.weights().parameters(),
                generator.weights().buffers(),
                inputs,
                settings.extent().seed(),
                count);
        try {
            return results.get(0).toFloatArray();
        } finally {
            Scope.free(results);
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}
