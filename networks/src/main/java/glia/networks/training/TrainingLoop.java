package glia.networks.training;

import ai.djl.ndarray.NDArray;
import glia.datasets.Samples;
import glia.networks.engine.ProgramException;
import glia.networks.layers.OwnLayer;
import glia.networks.training.NativeTraining.Steps;
import glia.networks.training.Run.Outcome;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The loop: epochs of steps, in calls of many steps each, until there are no more or somebody stops it. */
final class TrainingLoop {
    /** Steps within which the weights that a run began with are to blame, rather than what it learned. */
    private static final int SOON = 10;

    private static final String BEGIN_ANEW = " So soon, the weights may have been too large to begin with, from a run"
            + " before: initialize(seed), or --restart, draws them anew.";

    private final Plan plan;
    private final RunControl control;
    private final Samples samples;
    private final Optional<Checkpoint> from;
    private final int epochs;
    private final int span;
    private final double maximumSeconds;
    private final Progress progress;
    private final Pace pace = new Pace();
    private final WeightHistory weightHistory;
    private String note = "";

    TrainingLoop(Plan plan, RunControl control, Optional<Checkpoint> from) {
        this.plan = plan;
        this.control = control;
        this.from = from;
        samples = plan.samples();
        int asked = plan.extent().epochs();
        epochs = from.map(last -> last.epochs(asked)).orElse(asked);
        span = plan.span();
        progress = new Progress(plan, epochs, from);
        maximumSeconds =
                plan.extent().maximumSeconds(from.map(Checkpoint::seconds).orElse(0.0));
        weightHistory = new WeightHistory(plan.network(), plan.step().groups().trained());
        control.history(progress.history());
        from.flatMap(Checkpoint::kept).ifPresent(control::keptBefore);
    }

    Run run() {
        try (NativeTraining state = new NativeTraining(plan, from)) {
            plan.network().task(plan.objective().task());
            plan.objective().dataset().preparation().ifPresent(plan.network()::preparation);
            control.standing(() -> checkpoint(state));
            tell(state, listener -> listener.started(control));
            Outcome outcome = epochs(state);
            return finish(state, outcome);
        } catch (ProgramException failure) {
            throw OwnLoss.explained(plan.objective(), OwnLayer.explained(plan.network(), failure));
        } finally {
            control.standing(null);
        }
    }

    private Outcome epochs(NativeTraining state) {
        while (progress.epoch() <= epochs) {
            Outcome stopped = steps(state);
            if (stopped != null) {
                return stopped;
            }
            Map<String, float[]> learned = state.learned();
            if (!NativeWeights.finite(learned)) {
                return diverged(learned);
            }
            plan.network().weights().replace(learned);
            Optional<Measurement.Measured> held = state.validate(() -> control.asked() != null);
            if (held.isEmpty()) {
                return control.asked();
            }
            Epoch epoch = progress.ended(held.get(), rate(progress.step() - 1));
            control.history(progress.history());
            weightHistory.epochEnded(epoch.number(), plan.network());
            tell(state, listener -> listener.epochEnded(epoch, control));
            if (control.asked() != null) {
                return control.asked();
            }
            if (progress.step() >= progress.steps()) {
                return Outcome.COMPLETED;
            }
        }
        return Outcome.COMPLETED;
    }

    /** @return why the run ends within this epoch, or null if it goes on */
    private Outcome steps(NativeTraining state) {
        int size = samples.size();
        try (NDArray order = state.order(Order.of(size, plan.extent().seed(), progress.epoch()))) {
            while (progress.leftInEpoch() > 0 && progress.step() < progress.steps()) {
                if (control.asked() != null) {
                    return control.asked();
                }
                if (progress.seconds() > maximumSeconds) {
                    note = "Stopped after " + plan.extent().maximumTime().toMillis() / 1000.0 + " s, as asked.";
                    return Outcome.OUT_OF_TIME;
                }
                long left = Math.min(progress.leftInEpoch(), progress.steps() - progress.step());
                int take = (int) Math.min(pace.units(), left);
                int begin = (int) progress.samplesInEpoch();
                int end = (int) Math.min(size, begin + (long) take * span);
                Outcome stopped = call(state, order, begin, end, take);
                if (stopped != null) {
                    return stopped;
                }
                TrainingProgress report = progress.report(pace.seconds());
                tell(state, listener -> listener.progressed(report, control));
            }
            return null;
        }
    }

    private Outcome call(NativeTraining state, NDArray order, int begin, int end, int take) {
        double[] rates = new double[take];
        for (int i = 0; i < take; i++) {
            rates[i] = rate(progress.step() + i);
        }
        long start = System.nanoTime();
        Steps taken = state.take(order, begin, end, progress.step(), rates);
        pace.took(take, System.nanoTime() - start);
        int sums = taken.measures().length / take;
        for (int i = 0; i < take; i++) {
            int first = begin + i * span;
            int last = Math.min(end, first + span);
            if (!Float.isFinite(taken.losses()[i])) {
                return diverged(
                        state,
                        taken.losses()[i],
                        order,
                        first,
                        Math.min(last, first + plan.extent().batch()));
            }
            progress.stepped(taken.losses()[i], taken.weights()[i], taken.measures(), i * sums, last - first);
        }
        weightHistory.gradients(taken.gradients(), taken.measured());
        return null;
    }

    private Outcome diverged(NativeTraining state, float loss, NDArray order, int from, int to) {
        note = "The loss became " + loss + " in epoch " + progress.epoch() + ", step " + (progress.step() + 1) + ". "
                + state.divergence(order, from, to) + " A smaller learning rate (now "
                + plan.step().optimizer().learningRate() + ") or clipped gradients often help."
                + (progress.step() < SOON ? BEGIN_ANEW : "");
        return Outcome.DIVERGED;
    }

    /** By a gradient that is no number, of a loss that is one. */
    private Outcome diverged(Map<String, float[]> learned) {
        String first = learned.keySet().stream()
                .filter(path -> !NativeWeights.finite(Map.of(path, learned.get(path))))
                .findFirst()
                .orElseThrow();
        note = "'" + first + "' became no numbers in epoch " + progress.epoch() + ", step " + progress.step()
                + ", though the loss is one: its gradient is not finite. A smaller learning rate (now "
                + plan.step().optimizer().learningRate() + ") or clipped gradients often help."
                + (progress.step() < SOON ? BEGIN_ANEW : "");
        return Outcome.DIVERGED;
    }

    /** Who listens may fail; what was learned until then is kept all the same. */
    private void tell(NativeTraining state, Consumer<TrainingListener> event) {
        try {
            plan.listeners().forEach(event);
        } catch (RuntimeException | Error failure) {
            keep(state);
            throw failure;
        }
    }

    /** Has the network keep what is to last of this run. */
    private Optional<Checkpoint> keep(NativeTraining state) {
        Map<String, float[]> learned = state.learned();
        // Weights that are not numbers any more are of no use to anybody: the last good ones stay.
        Optional<Checkpoint> checkpoint =
                NativeWeights.finite(learned) ? Optional.of(checkpoint(state)) : Optional.empty();
        checkpoint.ifPresent(last -> LastCheckpoints.put(plan.network(), last));
        control.kept()
                .map(Kept::weights)
                .or(() -> checkpoint.map(last -> learned))
                .ifPresent(plan.network().weights()::replace);
        return checkpoint;
    }

    private Run finish(NativeTraining state, Outcome outcome) {
        Optional<Checkpoint> checkpoint = keep(state);
        if (outcome == Outcome.INTERRUPTED) {
            note = "Interrupted at step " + progress.step() + " of " + progress.steps()
                    + (control.kept().isPresent() ? "." : "; the weights so far are kept.");
        }
        Run run = progress.run(
                outcome,
                Stream.of(note.isEmpty() ? control.note() : note, kept(), Outside.note(plan.network()))
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.joining(" ")),
                control.kept().map(Kept::epoch).orElse(0),
                pace.seconds(),
                weightHistory,
                checkpoint);
        ended(run, plan.listeners().iterator());
        return run;
    }

    /** One that fails must not keep the others from what they do at the end. */
    private static void ended(Run run, Iterator<TrainingListener> listeners) {
        if (listeners.hasNext()) {
            try {
                listeners.next().ended(run);
            } finally {
                ended(run, listeners);
            }
        }
    }

    /** A sentence on what the weights are, where they are not those of the last step. */
    private String kept() {
        boolean within = progress.samplesInEpoch() > 0;
        return control.kept()
                .filter(kept -> within || kept.epoch() < progress.history().size())
                .map(kept -> "The weights are those of epoch " + kept.epoch() + ".")
                .orElse("");
    }

    private Checkpoint checkpoint(NativeTraining state) {
        return progress.checkpoint(state.arrays(), control.kept());
    }

    private double rate(long at) {
        return plan.step().optimizer().learningRate() * plan.schedule().factor(progress.moment(at));
    }
}
