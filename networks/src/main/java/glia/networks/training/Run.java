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
 * @param keptEpoch whose weights the network was left with, as early stopping has it; 0 where it is the last step's
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
        int keptEpoch,
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

    /** The epoch that left the weights: one that early stopping kept, else the last; nothing where none was done. */
    public Optional<Epoch> kept() {
        return epochs.stream()
                .filter(epoch -> epoch.number() == keptEpoch)
                .findFirst()
                .or(() -> epochs.stream().reduce((before, last) -> last));
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
        text.append(kept().map(this::numbers).orElse("no epoch done"));
        text.append(String.format(Locale.ROOT, ", %.1f s, %,.0f samples/s", seconds, samplesPerSecond));
        return note.isEmpty() ? text.toString() : text + ". " + note;
    }

    private String numbers(Epoch kept) {
        int count = epochs.size();
        String text = String.format(
                Locale.ROOT,
                "%d epoch%s, %sloss %.4f, %s %.4f",
                count,
                count == 1 ? "" : "s",
                kept.number() == count ? "" : "of which epoch " + kept.number() + " is kept: ",
                kept.loss(),
                metric,
                kept.metric());
        return Double.isNaN(kept.validationMetric())
                ? text
                : text + String.format(Locale.ROOT, " (validation %.4f)", kept.validationMetric());
    }
}
