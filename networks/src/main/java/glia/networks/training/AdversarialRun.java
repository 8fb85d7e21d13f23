package glia.networks.training;

import glia.networks.Network;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of training a generator against a discriminator.
 *
 * @param loss its word
 * @param epochs those that were done, in order
 * @param generatorLosses of every step of the generator, in order
 * @param discriminatorLosses of every step of the discriminator, in order, its penalty included
 * @param samples what the generator makes at the end of the random numbers of the run's seed, {@code [count, output...]}
 * @param seconds from the first step to the end
 * @param samplesPerSecond real samples
 * @param note what a person should know of how it ended and of what was done to the data
 * @param checkpoint where the run stood when it ended, to go on from; empty if weights were no numbers any more
 */
public record AdversarialRun(
        Network generator,
        Network discriminator,
        String datasetName,
        String loss,
        List<AdversarialEpoch> epochs,
        float[] generatorLosses,
        float[] discriminatorLosses,
        float[] samples,
        double seconds,
        double samplesPerSecond,
        Run.Outcome outcome,
        String note,
        Optional<AdversarialCheckpoint> checkpoint) {
    public AdversarialRun {
        epochs = List.copyOf(epochs);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                generator.name() + " against " + discriminator.name() + " on " + datasetName + ", " + loss + ": ");
        if (epochs.isEmpty()) {
            text.append("no epoch done");
        } else {
            AdversarialEpoch last = epochs.get(epochs.size() - 1);
            text.append(String.format(
                    Locale.ROOT,
                    "%d epoch%s, generator's loss %.4f, discriminator's %.4f",
                    epochs.size(),
                    epochs.size() == 1 ? "" : "s",
                    last.generatorLoss(),
                    last.discriminatorLoss()));
        }
        text.append(String.format(Locale.ROOT, ", %.1f s, %,.0f samples/s", seconds, samplesPerSecond));
        return note.isEmpty() ? text.toString() : text + ". " + note;
    }
}
