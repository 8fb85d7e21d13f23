package glia.networks;

import glia.datasets.Shape;
import java.util.random.RandomGenerator;

/** How a parameter's first values are drawn. */
@FunctionalInterface
public interface Initialization {

    /** @return {@code shape.count()} values in row-major order */
    float[] draw(Shape shape, RandomGenerator random);

    static Initialization constant(double value) {
        return (shape, random) -> {
            float[] values = new float[Math.toIntExact(shape.count())];
            java.util.Arrays.fill(values, (float) value);
            return values;
        };
    }

    /** Evenly in {@code [-bound, bound)}. */
    static Initialization uniform(double bound) {
        return (shape, random) -> {
            float[] values = new float[Math.toIntExact(shape.count())];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) ((random.nextDouble() * 2 - 1) * bound);
            }
            return values;
        };
    }

    static Initialization normal(double standardDeviation) {
        return (shape, random) -> {
            float[] values = new float[Math.toIntExact(shape.count())];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextGaussian() * standardDeviation);
            }
            return values;
        };
    }

    /**
     * What PyTorch's dense and convolution layers start from: even in {@code ±1/sqrt(fanIn)}, which is He et al. 2015
     * (section 2.2) for a leaky slope of sqrt(5).
     *
     * @param fanIn how many inputs feed one output unit
     */
    static Initialization fanIn(long fanIn) {
        return uniform(1 / Math.sqrt(fanIn));
    }

    /** He et al. 2015, section 2.2: keeps the variance of what flows forward through a ReLU. */
    static Initialization kaiming(long fanIn) {
        return normal(Math.sqrt(2.0 / fanIn));
    }

    /** Glorot and Bengio 2010, equation 16: keeps the variance both ways through a tanh. */
    static Initialization xavier(long fanIn, long fanOut) {
        return uniform(Math.sqrt(6.0 / (fanIn + fanOut)));
    }
}
