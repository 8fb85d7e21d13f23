package glia.plots.numbers;

/** The strength of each frequency in a stretch of a signal. */
public final class Spectrum {
    private Spectrum() {}

    /**
     * The power at {@code length / 2 + 1} frequencies from 0 to half the sampling rate, after a Hann window.
     *
     * @param length a power of two; what lies beyond the signal counts as silence
     */
    public static double[] power(double[] signal, int start, int length) {
        double[] real = new double[length];
        double[] imaginary = new double[length];
        for (int i = 0; i < length && start + i < signal.length; i++) {
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / length);
            real[i] = signal[start + i] * window;
        }
        transform(real, imaginary);
        double[] power = new double[length / 2 + 1];
        for (int i = 0; i < power.length; i++) {
            power[i] = real[i] * real[i] + imaginary[i] * imaginary[i];
        }
        return power;
    }

    /** The fast Fourier transform in place (Cooley and Tukey 1965). */
    static void transform(double[] real, double[] imaginary) {
        int length = real.length;
        if (Integer.bitCount(length) != 1) {
            throw new IllegalArgumentException("A Fourier transform needs a power of two, found " + length);
        }
        int shift = Integer.numberOfLeadingZeros(length) + 1; // bits of an int that an index does not use
        for (int i = 0; i < length; i++) {
            int j = length == 1 ? 0 : Integer.reverse(i) >>> shift;
            if (j > i) {
                swap(real, i, j);
                swap(imaginary, i, j);
            }
        }
        for (int half = 1; half < length; half *= 2) {
            for (int i = 0; i < length; i += 2 * half) {
                for (int k = 0; k < half; k++) {
                    double angle = -Math.PI * k / half;
                    double cosine = Math.cos(angle);
                    double sine = Math.sin(angle);
                    int upper = i + k + half;
                    double re = real[upper] * cosine - imaginary[upper] * sine;
                    double im = real[upper] * sine + imaginary[upper] * cosine;
                    real[upper] = real[i + k] - re;
                    imaginary[upper] = imaginary[i + k] - im;
                    real[i + k] += re;
                    imaginary[i + k] += im;
                }
            }
        }
    }

    private static void swap(double[] values, int i, int j) {
        double value = values[i];
        values[i] = values[j];
        values[j] = value;
    }
}
