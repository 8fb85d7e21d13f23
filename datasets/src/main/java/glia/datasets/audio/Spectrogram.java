package glia.datasets.audio;

import java.util.Arrays;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * Log-mel spectrogram: the energy of short, overlapping frames (Hann window) in bands that are evenly spaced on the mel
 * scale, {@code 2595 log10(1 + f / 700)} (O'Shaughnessy, 1987), in natural logarithms.
 */
public final class Spectrogram {
    /** So that silence has a logarithm. */
    private static final double FLOOR = 1e-6;

    private final int frameLength;
    private final int step;
    private final int transformLength;
    private final double[] window;
    private final Band[] bands;

    /**
     * @param rate samples a second
     * @param frameLength samples in a frame
     * @param step samples from one frame to the next
     * @param bandCount mel bands from 20 Hz to half the rate
     */
    public Spectrogram(int rate, int frameLength, int step, int bandCount) {
        this.frameLength = frameLength;
        this.step = step;
        this.transformLength = Math.max(2, Integer.highestOneBit(2 * frameLength - 1));
        this.window = new double[frameLength];
        for (int i = 0; i < frameLength; i++) {
            window[i] = 0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * i / frameLength);
        }
        this.bands = bands(rate, transformLength, bandCount);
    }

    /** Frames that fit into so many samples. */
    public int frames(int samples) {
        return samples < frameLength ? 0 : 1 + (samples - frameLength) / step;
    }

    /** {@code [bands][frames]}, low frequencies first. */
    public float[][] of(float[] samples) {
        int frames = frames(samples.length);
        float[][] energy = new float[bands.length][frames];
        double[][] spectrum = new double[2][transformLength];
        double[] power = new double[transformLength / 2 + 1];
        for (int frame = 0; frame < frames; frame++) {
            Arrays.fill(spectrum[0], 0);
            Arrays.fill(spectrum[1], 0);
            for (int i = 0; i < frameLength; i++) {
                spectrum[0][i] = window[i] * samples[frame * step + i];
            }
            FastFourierTransformer.transformInPlace(spectrum, DftNormalization.STANDARD, TransformType.FORWARD);
            for (int bin = 0; bin < power.length; bin++) {
                power[bin] = spectrum[0][bin] * spectrum[0][bin] + spectrum[1][bin] * spectrum[1][bin];
            }
            for (int band = 0; band < bands.length; band++) {
                double sum = 0;
                for (int i = 0; i < bands[band].weights().length; i++) {
                    sum += bands[band].weights()[i] * power[bands[band].first() + i];
                }
                energy[band][frame] = (float) StrictMath.log(sum + FLOOR);
            }
        }
        return energy;
    }

    /** Triangles that overlap by half, evenly spaced in mel. */
    private static Band[] bands(int rate, int transformLength, int count) {
        double lowest = mel(20);
        double spacing = (mel(rate / 2.0) - lowest) / (count + 1);
        Band[] bands = new Band[count];
        for (int band = 0; band < count; band++) {
            int first = -1;
            double[] weights = new double[transformLength / 2 + 1];
            int length = 0;
            for (int bin = 0; bin <= transformLength / 2; bin++) {
                double position = (mel((double) bin * rate / transformLength) - lowest) / spacing - band;
                double weight = 1 - Math.abs(position - 1);
                if (weight > 0) {
                    first = first < 0 ? bin : first;
                    weights[length++] = weight;
                }
            }
            bands[band] = new Band(Math.max(first, 0), Arrays.copyOf(weights, length));
        }
        return bands;
    }

    /** The bins of the transform that a band weighs, the others being 0 to it. */
    private record Band(int first, double[] weights) {}

    static double mel(double hertz) {
        return 2595 * StrictMath.log10(1 + hertz / 700);
    }
}
