package glia.datasets.augment;

import java.util.Random;

/**
 * Blends pairs of samples: {@code share} of the one and the rest of the other, inputs and one-hot targets alike, with
 * the share drawn from Beta(alpha, alpha) (Zhang and others, mixup: Beyond Empirical Risk Minimization, 2018).
 */
public record Mixup(double alpha) {

    public Mixup {
        if (!(alpha > 0 && alpha <= 100)) {
            throw new IllegalArgumentException("Mixup's alpha is above 0 to 100, found " + alpha);
        }
    }

    /** How much of the first of a pair to keep, 0 to 1. */
    public double share(Random random) {
        double first = gamma(random);
        double sum = first + gamma(random);
        return sum > 0 ? first / sum : random.nextInt(2);
    }

    /** {@code share * first + (1 - share) * second}, number by number. */
    public static float[] blend(float[] first, float[] second, double share) {
        float[] blended = new float[first.length];
        for (int i = 0; i < first.length; i++) {
            blended[i] = (float) (share * first[i] + (1 - share) * second[i]);
        }
        return blended;
    }

    /** A gamma variate of shape alpha (Marsaglia and Tsang, 2000, with their boost for shapes below 1). */
    private double gamma(Random random) {
        double shape = alpha < 1 ? alpha + 1 : alpha;
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double cube = 1 + c * normal;
            double volume = cube * cube * cube;
            if (volume > 0) {
                double uniform = 1 - random.nextDouble();
                if (StrictMath.log(uniform) < 0.5 * normal * normal + d - d * volume + d * StrictMath.log(volume)) {
                    return alpha < 1 ? d * volume * StrictMath.pow(1 - random.nextDouble(), 1 / alpha) : d * volume;
                }
            }
        }
    }
}
