package glia.networks.training;

import glia.networks.training.Run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far a run has come, and what it has to show. */
final class Progress {
    private final Plan plan;
    private final long steps;
    private final List<Epoch> history = new ArrayList<>();
    private final FloatSeries stepLosses = new FloatSeries();
    private final double secondsBefore;
    private final long firstStep;
    private final long began = System.nanoTime();
    private EpochSums sums;
    private long step;
    private int epoch = 1;
    private long stepInEpoch;
    private long samples;
    private final int epochs;

    Progress(Plan plan, int epochs, long steps, Optional<Checkpoint> from) {
        this.plan = plan;
        this.epochs = epochs;
        this.steps = steps;
        secondsBefore = from.map(Checkpoint::seconds).orElse(0.0);
        newSums();
        from.ifPresent(checkpoint -> {
            history.addAll(checkpoint.history());
            stepLosses.addAll(checkpoint.stepLosses());
            sums = new EpochSums(plan.objective().metric(), checkpoint.sums());
            step = checkpoint.step();
            epoch = checkpoint.epoch();
            stepInEpoch = checkpoint.stepInEpoch();
        });
        firstStep = step;
    }

    private void newSums() {
        sums = new EpochSums(plan.objective().metric(), ObjectiveText.sums(plan.objective()));
    }

    long step() {
        return step;
    }

    long steps() {
        return steps;
    }

    int epoch() {
        return epoch;
    }

    long stepInEpoch() {
        return stepInEpoch;
    }

    List<Epoch> history() {
        return history;
    }

    /** One step is done. */
    void stepped(float loss, float weight, float[] measures, int from, int batch) {
        sums.add(loss, weight, measures, from);
        stepLosses.add(loss);
        step++;
        stepInEpoch++;
        samples += batch;
    }

    /** The epoch is done and validated. */
    Epoch ended(NativeSamples.Measured held, double learningRate) {
        Epoch done = new Epoch(epoch, sums.loss(), sums.metric(), held.loss(), held.metric(), learningRate, seconds());
        history.add(done);
        epoch++;
        stepInEpoch = 0;
        newSums();
        return done;
    }

    double seconds() {
        return secondsBefore + (System.nanoTime() - began) / 1e9;
    }

    TrainingProgress report(double trainingSeconds) {
        double elapsed = (System.nanoTime() - began) / 1e9;
        return new TrainingProgress(
                Math.min(epoch, epochs),
                epochs,
                step,
                steps,
                sums.loss(),
                sums.metric(),
                samples / Math.max(trainingSeconds, 1e-9),
                elapsed / Math.max(1, step - firstStep) * (steps - step),
                List.copyOf(history));
    }

    Checkpoint checkpoint(NativeTraining.Arrays arrays, Optional<Kept> kept) {
        return new Checkpoint(
                plan.step().optimizer().name(),
                arrays.weights(),
                arrays.slots(),
                arrays.averages(),
                arrays.memory(),
                step,
                epoch,
                stepInEpoch,
                epochs,
                sums.state(),
                history,
                stepLosses.toArray(),
                seconds(),
                kept);
    }

    Run run(
            Outcome outcome,
            String note,
            double trainingSeconds,
            WeightHistory weights,
            Optional<Checkpoint> checkpoint) {
        return new Run(
                plan.network(),
                plan.objective().dataset().name(),
                history,
                plan.objective().metric().label(),
                plan.objective().metric().higherIsBetter(),
                stepLosses.toArray(),
                seconds(),
                samples / Math.max(trainingSeconds, 1e-9),
                outcome,
                note,
                weights,
                checkpoint);
    }
}
