package glia.networks.training;

import ai.djl.ndarray.NDArray;
import glia.networks.Network;
import glia.networks.training.Run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    private final long began = System.nanoTime();
    private final int batch;
    private final int stepsPerEpoch;
    private Sums sums = new Sums();
    private float[] samples = {};
    private double nextSampling;
    private long step;
    private int epoch = 1;
    private String note = "";

    AdversarialLoop(Adversarial settings, AdversarialControl control) {
        this.settings = settings;
        this.control = control;
        int size = settings.dataset.train().size();
        batch = Math.min(settings.batch, size);
        // What is left over is a small batch, whose statistics would mislead; the next epoch's order has it elsewhere.
        stepsPerEpoch = size / batch;
        range = ValueRange.of(settings.generator, settings.dataset);
    }

    private static final class Sums {
        private double generator;
        private double discriminator;
        private int generatorSteps;
        private int discriminatorSteps;

        double generatorLoss() {
            return generator / generatorSteps;
        }

        double discriminatorLoss() {
            return discriminator / discriminatorSteps;
        }
    }

    AdversarialRun run() {
        try (NativeAdversarial state = new NativeAdversarial(settings, range, batch)) {
            settings.listeners.forEach(listener -> listener.started(control));
            Outcome outcome = epochs(state);
            return finish(state, outcome);
        }
    }

    private Outcome epochs(NativeAdversarial state) {
        while (epoch <= settings.epochs) {
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
            sums = new Sums();
        }
        return Outcome.COMPLETED;
    }

    /** @return why the run ends within this epoch, or null if it goes on */
    private Outcome steps(NativeAdversarial state) {
        long[] indices = Order.of(settings.dataset.train().size(), settings.seed, epoch);
        try (NDArray order = state.order(indices)) {
            for (int done = 0; done < stepsPerEpoch; ) {
                if (control.asked() != null) {
                    return control.asked();
                }
                if (seconds() > settings.maximumTime.toNanos() / 1e9) {
                    note = "Stopped after " + settings.maximumTime.toMillis() / 1000.0 + " s, as asked.";
                    return Outcome.OUT_OF_TIME;
                }
                int take = Math.min(pace.units(), stepsPerEpoch - done);
                if (!call(state, order, done, take)) {
                    return Outcome.DIVERGED;
                }
                done += take;
                report(state);
            }
            return null;
        }
    }

    /** @return whether all losses were numbers */
    private boolean call(NativeAdversarial state, NDArray order, int done, int take) {
        long start = System.nanoTime();
        float[] losses = state.take(order, done, take, step);
        pace.took(take, System.nanoTime() - start);
        for (int i = 0; i < take; i++) {
            step++;
            boolean both = step % settings.discriminatorSteps == 0;
            float generator = losses[2 * i];
            float discriminator = losses[2 * i + 1];
            if (!Float.isFinite(discriminator) || both && !Float.isFinite(generator)) {
                note = "The " + (Float.isFinite(discriminator) ? "generator" : "discriminator")
                        + "'s loss was no number in epoch " + epoch + ", step " + step
                        + ". A smaller learning rate often helps.";
                return false;
            }
            sums.discriminator += discriminator;
            sums.discriminatorSteps++;
            discriminatorLosses.add(discriminator);
            if (both) {
                sums.generator += generator;
                sums.generatorSteps++;
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
        long steps = (long) stepsPerEpoch * settings.epochs;
        AdversarialProgress progress = new AdversarialProgress(
                epoch,
                settings.epochs,
                step,
                steps,
                sums.generatorLoss(),
                sums.discriminatorLoss(),
                samplesPerSecond(),
                now / step * (steps - step),
                history,
                samples);
        settings.listeners.forEach(listener -> listener.progressed(progress, control));
    }

    private AdversarialRun finish(NativeAdversarial state, Outcome outcome) {
        learned(state);
        if (outcome == Outcome.INTERRUPTED) {
            note = "Interrupted in epoch " + epoch + " of " + settings.epochs + "; the weights so far are kept.";
        }
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
                (note + " " + range.note()).strip());
    }

    /** Weights that are not numbers any more are of no use to anybody: the last good ones stay. */
    private void learned(NativeAdversarial state) {
        for (NativeWeights weights : List.of(state.generator(), state.discriminator())) {
            Map<String, float[]> values = weights.toHeap();
            Network network = weights.network();
            if (NativeWeights.finite(values)) {
                network.weights().replace(values);
            }
        }
    }

    private double samplesPerSecond() {
        return (double) step * batch / Math.max(pace.seconds(), 1e-9);
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
