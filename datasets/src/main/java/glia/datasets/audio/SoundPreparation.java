package glia.datasets.audio;

import glia.datasets.DatasetException;
import glia.datasets.Preparation;
import glia.datasets.Scaler;
import java.util.Arrays;

/**
 * How recordings became pictures: log-mel spectrograms of 25 ms frames every 10 ms, cut or filled with silence to
 * {@code frames}, scaled by one mean and deviation of the training part.
 *
 * @param rate samples a second that a recording must have
 */
public record SoundPreparation(int rate, int bands, int frames, Scaler scaler) implements Preparation {

    /**
     * The input {@code [1, bands, frames]} for a recording.
     *
     * @throws DatasetException if it has another rate
     */
    public float[] encode(Wave wave) {
        if (wave.rate() != rate) {
            throw new DatasetException(
                    "Recordings of " + rate + " samples a second are expected, found " + wave.rate() + ".");
        }
        float[] input = energy(wave);
        for (int i = 0; i < input.length; i++) {
            input[i] = scaler.apply(input[i]);
        }
        return input;
    }

    /** As {@link #encode}, before scaling. */
    float[] energy(Wave wave) {
        int frame = rate / 40;
        int step = rate / 100;
        float[] padded = Arrays.copyOf(wave.samples(), frame + (frames - 1) * step);
        float[][] energy = new Spectrogram(rate, frame, step, bands).of(padded);
        float[] input = new float[bands * frames];
        for (int band = 0; band < bands; band++) {
            System.arraycopy(energy[band], 0, input, band * frames, frames);
        }
        return input;
    }

    @Override
    public String describe() {
        return "log-mel spectrograms, " + bands + " bands by " + frames
                + " frames of 10 ms, scaled by the training part";
    }
}
