package glia.networks.training;

import ai.djl.ndarray.NDArray;
import glia.networks.Network;
import glia.networks.saving.AdversarialCheckpointFile;
import glia.networks.training.Run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The loop: epochs of steps, in calls of many steps each, until there are no more or somebody stops it. */
final class AdversarialLoop {
    /** What is shown may take this share of the time, and comes no more often than people can see. */
    private static final double SHARE_OF_SAMPLING = 0.05;

    private static final double SECONDS_BETWEEN_SAMPLES = 0.2;

    private final Adversarial settings;
    private final AdversarialControl control;
    private final ValueRange range;
    private final Pace pace = new Pace();
    private final List<AdversarialEpoch> history = new ArrayList<>();
    private final FloatSeries generatorLosses = new FloatSeries();
    private final FloatSeries discriminatorLosses = new FloatSeries();
    private final Optional<AdversarialCheckpoint> from;
    private final long began = System.nanoTime();
    private final double secondsBefore;
    private final long firstStep;
    private final int epochs;
    private final int batch;
    private final int stepsPerEpoch;
    private Sums sums = new Sums();
    private float[] samples = {};
    private double nextSampling;
    private long step;
    private int epoch = 1;
    private int stepInEpoch;
    private String note = "";

    AdversarialLoop(Adversarial settings, AdversarialControl control, Optional<AdversarialCheckpoint> from) {
        this.settings = settings;
        this.control = control;
        this.from = from;
        int asked = settings.extent().epochs();
        epochs = from.map(last -> last.epochs(asked)).orElse(asked);
        secondsBefore = from.map(AdversarialCheckpoint::seconds).orElse(0.0);
        from.ifPresent(this::goOn);
        firstStep = step;
        batch = settings.span();
        stepsPerEpoch = settings.stepsPerEpoch();
        range = ValueRange.of(settings.generator, settings.dataset);
    }

    private void goOn(AdversarialCheckpoint last) {
        history.addAll(last.history());
        generatorLosses.addAll(last.generatorLosses());
        discriminatorLosses.addAll(last.discriminatorLosses());
        sums = new Sums(last.sums());
        step = last.step();
        epoch = last.epoch();
        stepInEpoch = last.stepInEpoch();
    }

    /** Of each network's losses and how many they are, over the epoch so far. */
    private record Sums(double[] state) {
        Sums() {
            this(new double[4]);
        }

        void addGenerator(double loss) {
            state[0] += loss;
            state[1]++;
        }

        void addDiscriminator(double loss) {
            state[2] += loss;
            state[3]++;
        }

        double generatorLoss() {
            return state[0] / state[1];
        }

        double discriminatorLoss() {
            return state[2] / state[3];
        }
    }

    AdversarialRun run() {
        try (NativeAdversarial state = new NativeAdversarial(settings, range, batch, from)) {
            settings.listeners.forEach(listener -> listener.started(control));
            Outcome outcome = epochs(state);
            return finish(state, outcome);
        }
    }

    private Outcome epochs(NativeAdversarial state) {
        while (epoch <= epochs) {
            Outcome stopped = steps(state);
            if (stopped != null) {
                return stopped;
            }
            learned(state);
            AdversarialEpoch done =
                    new AdversarialEpoch(epoch, sums.generatorLoss(), sums.discriminatorLoss(), seconds());
            history.add(done);
            settings.listeners.forEach(listener -> listener.epochEnded(done, control));
            epoch++;
            stepInEpoch = 0;
            sums = new Sums();
            settings.saving.ifPresent(saving ->
                    saving.writeIfDue(done.number(), path -> AdversarialCheckpointFile.save(checkpoint(state), path)));
        }
        return Outcome.COMPLETED;
    }

    /** @return why the run ends within this epoch, or null if it goes on */
    private Outcome steps(NativeAdversarial state) {
        long[] indices =
                Order.of(settings.dataset.train().size(), settings.extent().seed(), epoch);
        try (NDArray order = state.order(indices)) {
            while (stepInEpoch < stepsPerEpoch) {
                if (control.asked() != null) {
                    return control.asked();
                }
                if (seconds() > settings.extent().maximumSeconds(secondsBefore)) {
                    note = "Stopped after " + settings.extent().maximumTime().toMillis() / 1000.0 + " s, as asked.";
                    return Outcome.OUT_OF_TIME;
                }
                int take = Math.min(pace.units(), stepsPerEpoch - stepInEpoch);
                if (!call(state, order, take)) {
                    return Outcome.DIVERGED;
                }
                report(state);
            }
            return null;
        }
    }

    /** @return whether all losses were numbers */
    private boolean call(NativeAdversarial state, NDArray order, int take) {
        long start = System.nanoTime();
        float[] losses = state.take(order, stepInEpoch, take, step);
        pace.took(take, System.nanoTime() - start);
        for (int i = 0; i < take; i++) {
            step++;
            stepInEpoch++;
            boolean both = step % settings.discriminatorSteps == 0;
            float generator = losses[2 * i];
            float discriminator = losses[2 * i + 1];
            if (!Float.isFinite(discriminator) || both && !Float.isFinite(generator)) {
                note = "The " + (Float.isFinite(discriminator) ? "generator" : "discriminator")
                        + "'s loss was no number in epoch " + epoch + ", step " + step
                        + ". A smaller learning rate often helps.";
                return false;
            }
            sums.addDiscriminator(discriminator);
            discriminatorLosses.add(discriminator);
            if (both) {
                sums.addGenerator(generator);
                generatorLosses.add(generator);
            }
        }
        return true;
    }

    private void report(NativeAdversarial state) {
        if (settings.listeners.isEmpty()) {
            return;
        }
        double now = seconds();
        if (now >= nextSampling) {
            samples = state.sample();
            double after = seconds();
            nextSampling = after + Math.max(SECONDS_BETWEEN_SAMPLES, (after - now) / SHARE_OF_SAMPLING);
        }
        long steps = (long) stepsPerEpoch * epochs;
        AdversarialProgress progress = new AdversarialProgress(
                epoch,
                epochs,
                step,
                steps,
                sums.generatorLoss(),
                sums.discriminatorLoss(),
                samplesPerSecond(),
                (now - secondsBefore) / (step - firstStep) * (steps - step),
                history,
                samples);
        settings.listeners.forEach(listener -> listener.progressed(progress, control));
    }

    private AdversarialRun finish(NativeAdversarial state, Outcome outcome) {
        Optional<AdversarialCheckpoint> checkpoint = learned(state) ? Optional.of(checkpoint(state)) : Optional.empty();
        if (outcome == Outcome.INTERRUPTED) {
            note = "Interrupted in epoch " + epoch + " of " + epochs + "; the weights so far are kept.";
        }
        checkpoint.ifPresent(last -> {
            LastPairs.put(settings.generator, settings.discriminator, last);
            settings.saving.ifPresent(saving -> saving.write(path -> AdversarialCheckpointFile.save(last, path)));
        });
        return new AdversarialRun(
                settings.generator,
                settings.discriminator,
                settings.dataset.name(),
                settings.loss.word(),
                history,
                generatorLosses.toArray(),
                discriminatorLosses.toArray(),
                state.sample(),
                seconds(),
                samplesPerSecond(),
                outcome,
                (note + " " + range.note()).strip(),
                checkpoint);
    }

    /**
     * Weights that are not numbers any more are of no use to anybody: the last good ones stay.
     *
     * @return whether those of both are numbers
     */
    private boolean learned(NativeAdversarial state) {
        return taken(settings.generator, state.generatorWeights())
                & taken(settings.discriminator, state.discriminatorWeights());
    }

    private static boolean taken(Network network, Map<String, float[]> values) {
        boolean finite = NativeWeights.finite(values);
        if (finite) {
            network.weights().replace(values);
        }
        return finite;
    }

    private AdversarialCheckpoint checkpoint(NativeAdversarial state) {
        return new AdversarialCheckpoint(
                settings.optimizer.name(),
                state.generator(),
                state.discriminator(),
                step,
                epoch,
                stepInEpoch,
                epochs,
                sums.state().clone(),
                history,
                generatorLosses.toArray(),
                discriminatorLosses.toArray(),
                seconds());
    }

    private double samplesPerSecond() {
        return (double) (step - firstStep) * batch / Math.max(pace.seconds(), 1e-9);
    }

    private double seconds() {
        return secondsBefore + (System.nanoTime() - began) / 1e9;
    }
}
