package glia.networks.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import glia.datasets.Samples;
import glia.networks.engine.Devices;
import glia.networks.engine.Program;
import glia.networks.engine.Scope;
import glia.networks.training.Run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/** The loop: epochs of steps, in calls of many steps each. */
final class TrainingLoop {
    /** Long enough that the call itself costs nothing, short enough that an interrupt and a panel do not wait. */
    private static final double SECONDS_PER_CALL = 0.05;

    private final Training training;
    private final RunControl control;
    private final RandomGenerator random;
    private final List<Epoch> history = new ArrayList<>();
    private final FloatSeries stepLosses = new FloatSeries();
    private final long stepsPerEpoch;
    private final long steps;
    private int stepsPerCall = 1;
    private long step;
    private long samplesSeen;
    private double trainingSeconds;
    private long began;
    private String note = "";

    TrainingLoop(Training training, RunControl control) {
        this.training = training;
        this.control = control;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(training.seed);
        int size = training.dataset.train().size();
        this.stepsPerEpoch = (size + training.batch - 1) / training.batch;
        this.steps = stepsPerEpoch * training.epochs;
    }

    Run run() {
        Engine.getEngine("PyTorch").setRandomSeed((int) training.seed);
        try (Scope scope = Devices.cpu()) {
            Samples samples = training.dataset.train();
            Program program = scope.compile(ProgramText.training(
                    training.network,
                    training.loss,
                    training.metric,
                    samples.targetShape(),
                    training.optimizer,
                    training.clipNorm));
            NativeWeights weights = NativeWeights.of(training.network, scope);
            List<List<NDArray>> slots = new ArrayList<>();
            for (int i = 0; i < training.optimizer.slots(); i++) {
                slots.add(weights.zerosLikeParameters(scope));
            }
            NativeSamples data = NativeSamples.of(samples, training.network, training.loss, scope);
            Samples heldOut = training.dataset.validation();
            NativeSamples validation =
                    heldOut.size() == 0 ? null : NativeSamples.of(heldOut, training.network, training.loss, scope);
            State state =
                    new State(scope, program, weights, slots, scope.zeros(1).squeeze(), data, validation);
            training.network.task(training.dataset.task());
            began = System.nanoTime();
            training.listeners.forEach(listener -> listener.started(control));
            Outcome outcome = epochs(state);
            training.network.weights().replace(weights.toHeap());
            return finish(outcome);
        }
    }

    private record State(
            Scope scope,
            Program program,
            NativeWeights weights,
            List<List<NDArray>> slots,
            NDArray count,
            NativeSamples data,
            NativeSamples validation) {}

    private Outcome epochs(State state) {
        for (int number = 1; number <= training.epochs; number++) {
            EpochSums sums = new EpochSums();
            Outcome stopped = steps(state, number, sums);
            if (stopped != null) {
                return stopped;
            }
            Map<String, float[]> learned = state.weights().toHeap();
            training.network.weights().replace(learned);
            double[] held = validate(state);
            Epoch epoch = new Epoch(
                    number, sums.loss(), sums.metric(), held[0], held[1], rate(step - 1), secondsSinceBeginning());
            history.add(epoch);
            training.listeners.forEach(listener -> listener.epochEnded(epoch, control));
            if (control.asked() != null) {
                return control.asked();
            }
        }
        return Outcome.COMPLETED;
    }

    /** @return why the run ends within this epoch, or null if it goes on */
    private Outcome steps(State state, int epoch, EpochSums sums) {
        int size = state.data().size();
        int batch = training.batch;
        long[] order = shuffle(size);
        NDArray indices = state.scope().longs(order, size);
        try {
            for (int done = 0; done < stepsPerEpoch; ) {
                if (control.asked() != null) {
                    return control.asked();
                }
                if (secondsSinceBeginning() > training.maximumTime.toMillis() / 1000.0) {
                    note = "Stopped after " + training.maximumTime.toSeconds() + " s, as asked.";
                    return Outcome.OUT_OF_TIME;
                }
                int take = (int) Math.min(stepsPerCall, stepsPerEpoch - done);
                int from = done * batch;
                int to = Math.min(size, (done + take) * batch);
                float[][] results = call(state, indices, from, to, take);
                for (int i = 0; i < take; i++) {
                    if (!Float.isFinite(results[0][i])) {
                        step += i;
                        return diverged(
                                state,
                                results[0][i],
                                epoch,
                                indices,
                                from + i * batch,
                                Math.min(to, from + (i + 1) * batch));
                    }
                    int samples = Math.min(batch, size - from - i * batch);
                    sums.add(results[0][i], results[1][i], samples, countPerSample());
                    stepLosses.add(results[0][i]);
                }
                done += take;
                step += take;
                samplesSeen += to - from;
                report(epoch, sums);
            }
            return null;
        } finally {
            indices.close();
        }
    }

    private float[][] call(State state, NDArray indices, int from, int to, int take) {
        double[] rates = new double[take];
        for (int i = 0; i < take; i++) {
            rates[i] = rate(step + i);
        }
        long start = System.nanoTime();
        NDArray rows = indices.get(new NDIndex("{}:{}", from, to));
        List<Object> arguments = new ArrayList<>();
        arguments.add(state.weights().parameters());
        arguments.add(state.weights().buffers());
        arguments.addAll(state.slots());
        arguments.addAll(
                List.of(state.count(), state.data().inputs(), state.data().targets(), rows, training.batch, rates));
        List<NDArray> results = state.program().call("train", arguments.toArray());
        float[][] numbers = {results.get(0).toFloatArray(), results.get(1).toFloatArray()};
        Scope.free(results);
        rows.close();
        double seconds = (System.nanoTime() - start) / 1e9;
        trainingSeconds += seconds;
        double ideal = take * SECONDS_PER_CALL / Math.max(seconds, 1e-6);
        stepsPerCall = (int) Math.max(1, Math.min(Math.min(ideal, stepsPerCall * 4.0), 4096));
        return numbers;
    }

    private double[] validate(State state) {
        if (state.validation() == null) {
            return new double[] {Double.NaN, Double.NaN};
        }
        return state.validation().evaluate(state.program(), state.weights(), countPerSample());
    }

    private Outcome diverged(State state, float loss, int epoch, NDArray indices, int from, int to) {
        NDArray rows = indices.get(new NDIndex("{}:{}", from, to));
        NDArray inputs = state.data().inputs().get(rows);
        note = "The loss became " + loss + " in epoch " + epoch + ", step " + (step + 1) + ". "
                + Divergence.describe(training.network, state.weights(), inputs, state.scope())
                + " A smaller learning rate (now " + training.optimizer.learningRate()
                + ") or clipped gradients often help.";
        state.weights().restoreIfNotFinite(training.network.weights().snapshot());
        return Outcome.DIVERGED;
    }

    private void report(int epoch, EpochSums sums) {
        double elapsed = secondsSinceBeginning();
        TrainingProgress progress = new TrainingProgress(
                epoch,
                training.epochs,
                step,
                steps,
                sums.loss(),
                sums.metric(),
                samplesSeen / Math.max(trainingSeconds, 1e-9),
                elapsed / step * (steps - step),
                List.copyOf(history));
        training.listeners.forEach(listener -> listener.progressed(progress, control));
    }

    private Run finish(Outcome outcome) {
        if (outcome == Outcome.INTERRUPTED) {
            note = "Interrupted at step " + step + " of " + steps + "; the weights so far are kept.";
        }
        Run run = new Run(
                training.network,
                training.dataset.name(),
                history,
                training.metric.label(),
                training.metric.higherIsBetter(),
                stepLosses.toArray(),
                secondsSinceBeginning(),
                samplesSeen / Math.max(trainingSeconds, 1e-9),
                outcome,
                note);
        training.listeners.forEach(listener -> listener.ended(run));
        return run;
    }

    private long[] shuffle(int size) {
        long[] order = LongStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            long held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
        return order;
    }

    private long countPerSample() {
        return training.metric.countPerSample(
                training.network.outputShape(), training.dataset.train().targetShape());
    }

    private double rate(long at) {
        return training.optimizer.learningRate() * training.schedule.factor(at, steps);
    }

    private double secondsSinceBeginning() {
        return (System.nanoTime() - began) / 1e9;
    }
}
