package glia.networks.generative;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The standard normal distribution, which generators draw from. */
final class Normal {
    private Normal() {}

    /** The same seed gives the same numbers. */
    static float[] draws(int count, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 0x9E3779B97F4A7C15L);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** Below which number a draw lies with this probability, to 1e-9: halving, as it is asked for few numbers. */
    static double quantile(double probability) {
        double low = -9;
        double high = 9;
        while (high - low > 1e-10) {
            double middle = (low + high) / 2;
            if (below(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** By the series of Marsaglia 2004, section 3. */
    private static double below(double x) {
        double term = x;
        double sum = x;
        for (int i = 3; Math.abs(term) > 1e-17 * Math.abs(sum) && i < 600; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
