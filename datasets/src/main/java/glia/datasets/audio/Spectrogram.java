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
    private final double[][] bands;

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
        for (int frame = 0; frame < frames; frame++) {
            Arrays.fill(spectrum[0], 0);
            Arrays.fill(spectrum[1], 0);
            for (int i = 0; i < frameLength; i++) {
                spectrum[0][i] = window[i] * samples[frame * step + i];
            }
            FastFourierTransformer.transformInPlace(spectrum, DftNormalization.STANDARD, TransformType.FORWARD);
            for (int band = 0; band < bands.length; band++) {
                double sum = 0;
                for (int bin = 0; bin <= transformLength / 2; bin++) {
                    double power = spectrum[0][bin] * spectrum[0][bin] + spectrum[1][bin] * spectrum[1][bin];
                    sum += bands[band][bin] * power;
                }
                energy[band][frame] = (float) StrictMath.log(sum + FLOOR);
            }
        }
        return energy;
    }

    /** Triangles that overlap by half, evenly spaced in mel. */
    private static double[][] bands(int rate, int transformLength, int count) {
        double lowest = mel(20);
        double spacing = (mel(rate / 2.0) - lowest) / (count + 1);
        double[][] bands = new double[count][transformLength / 2 + 1];
        for (int band = 0; band < count; band++) {
            for (int bin = 0; bin <= transformLength / 2; bin++) {
                double position = (mel((double) bin * rate / transformLength) - lowest) / spacing - band;
                bands[band][bin] = Math.max(0, 1 - Math.abs(position - 1));
            }
        }
        return bands;
    }

    static double mel(double hertz) {
        return 2595 * StrictMath.log10(1 + hertz / 700);
    }
}
