package glia.networks.training;

import glia.datasets.Dataset;
import glia.networks.Network;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How real samples are brought to the range of what a generator can make: {@code factor * value + shift}.
 *
 * @param note what was done, for people; empty for nothing
 */
record ValueRange(float factor, float shift, String note) {
    private static final ValueRange SAME = new ValueRange(1, 0, "");

    static ValueRange of(Network generator, Dataset dataset) {
        String last = Probabilities.lastWord(generator);
        if (!last.equals("tanh") && !last.equals("sigmoid")) {
            return SAME;
        }
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : dataset.train().inputs()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        float wanted = last.equals("tanh") ? -1 : 0;
        boolean fits = low == wanted && high == 1;
        if (fits || !(high > low)) {
            return SAME;
        }
        float factor = (1 - wanted) / (high - low);
        return new ValueRange(
                factor,
                wanted - factor * low,
                String.format(
                        Locale.ROOT,
                        "The real samples, %s to %s, were brought to %.0f to 1, which is what %s in %s can give.",
                        legible(low),
                        legible(high),
                        wanted,
                        last,
                        generator.name()));
    }

    private static String legible(float number) {
        return new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    float[] apply(float... values) {
        if (factor == 1 && shift == 0) {
            return values;
        }
        float[] moved = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            moved[i] = factor * values[i] + shift;
        }
        return moved;
    }
}
