package glia.networks.training;

import glia.networks.Network;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of a training.
 *
 * @param epochs those that were done, in order
 * @param metric what {@link Epoch#metric()} counts, such as accuracy
 * @param stepLosses the loss of every step taken, in order
 * @param seconds from the first step to the end, validation included
 * @param weights how the weights changed, epoch by epoch
 * @param checkpoint where the run stood when it ended, to go on from; empty if its weights were no numbers any more
 * @param note what a person should know of how it ended; empty if all went as planned
 */
public record Run(
        Network network,
        String datasetName,
        List<Epoch> epochs,
        String metric,
        boolean higherIsBetter,
        float[] stepLosses,
        double seconds,
        double samplesPerSecond,
        Outcome outcome,
        String note,
        WeightHistory weights,
        Optional<Checkpoint> checkpoint) {

    /** How a run ended. */
    public enum Outcome {
        COMPLETED,
        INTERRUPTED,
        STOPPED_EARLY,
        OUT_OF_TIME,
        DIVERGED
    }

    public Run {
        epochs = List.copyOf(epochs);
    }

    public String name() {
        return network.name();
    }

    /** The epoch with the best validation metric, or the best training metric where nothing was held out. */
    public Optional<Epoch> best() {
        return epochs.stream().max((a, b) -> {
            int order = Double.compare(a.heldOutMetric(), b.heldOutMetric());
            return higherIsBetter ? order : -order;
        });
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name() + " on " + datasetName + ": ");
        if (epochs.isEmpty()) {
            text.append("no epoch done");
        } else {
            Epoch last = epochs.get(epochs.size() - 1);
            text.append(String.format(
                    Locale.ROOT,
                    "%d epoch%s, loss %.4f, %s %.4f",
                    epochs.size(),
                    epochs.size() == 1 ? "" : "s",
                    last.loss(),
                    metric,
                    last.metric()));
            if (!Double.isNaN(last.validationMetric())) {
                text.append(String.format(Locale.ROOT, " (validation %.4f)", last.validationMetric()));
            }
        }
        text.append(String.format(Locale.ROOT, ", %.1f s, %,.0f samples/s", seconds, samplesPerSecond));
        return note.isEmpty() ? text.toString() : text + ". " + note;
    }
}
