package glia.networks.training;

import glia.networks.training.Run.Outcome;
import glia.networks.training.schedules.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far a run has come, and what it has to show. */
final class Progress {
    private final Plan plan;
    private final int size;
    private final int span;
    private final long stepsPerEpoch;
    private final long steps;
    private final List<Epoch> history = new ArrayList<>();
    private final FloatSeries stepLosses = new FloatSeries();
    private final double secondsBefore;
    private final long firstStep;
    private final long ahead;
    private final long began = System.nanoTime();
    private EpochSums sums;
    private long step;
    private int epoch = 1;
    private long samplesInEpoch;
    private long samples;
    private final int epochs;

    Progress(Plan plan, int epochs, Optional<Checkpoint> from) {
        this.plan = plan;
        size = plan.samples().size();
        span = plan.span();
        stepsPerEpoch = plan.stepsPerEpoch();
        this.epochs = epochs;
        secondsBefore = from.map(Checkpoint::seconds).orElse(0.0);
        newSums();
        from.ifPresent(checkpoint -> {
            history.addAll(checkpoint.history());
            stepLosses.addAll(checkpoint.stepLosses());
            sums = new EpochSums(plan.objective().metric(), checkpoint.sums());
            step = checkpoint.step();
            epoch = checkpoint.epoch();
            samplesInEpoch = checkpoint.samplesInEpoch();
        });
        firstStep = step;
        long scheduled = stepsPerEpoch * epoch - leftInEpoch();
        ahead = scheduled - step;
        long most = plan.extent().maximumSteps();
        // Behind a run that took all its steps, so many more, as with epochs.
        long bound = from.isPresent() && step >= most ? Math.addExact(step, most) : most;
        steps = Math.min(bound, stepsPerEpoch * epochs - ahead);
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

    long samplesInEpoch() {
        return samplesInEpoch;
    }

    /** How many steps the rest of the epoch takes, though another batch was said before. */
    long leftInEpoch() {
        return Math.max(0, (size - samplesInEpoch + span - 1) / span);
    }

    /** A step as the schedule sees it: by the epochs that are done, though another batch was said before. */
    Moment moment(long at) {
        return new Moment(at + ahead, steps + ahead, stepsPerEpoch, history);
    }

    List<Epoch> history() {
        return history;
    }

    /** One step is done. */
    void stepped(float loss, float weight, float[] measures, int from, int batch) {
        sums.add(loss, weight, measures, from);
        stepLosses.add(loss);
        step++;
        samplesInEpoch += batch;
        samples += batch;
    }

    /** The epoch is validated: done, or as far as the run goes, and then its rest is left to one that goes on from here. */
    Epoch ended(Measurement.Measured held, double learningRate) {
        Epoch done = new Epoch(epoch, sums.loss(), sums.metric(), held.loss(), held.metric(), learningRate, seconds());
        history.add(done);
        if (leftInEpoch() == 0) {
            epoch++;
            samplesInEpoch = 0;
            newSums();
        }
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
                samplesInEpoch,
                epochs,
                plan.objective().measures(),
                sums.state(),
                history.subList(0, epoch - 1),
                stepLosses.toArray(),
                seconds(),
                kept.filter(weights -> weights.epoch() < epoch));
    }

    Run run(
            Outcome outcome,
            String note,
            int keptEpoch,
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
                keptEpoch,
                weights,
                checkpoint);
    }
}
