package glia.networks.generative;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.ShapeException;
import glia.networks.training.Predictor;
import java.util.Arrays;

/**
 * What a generator or a decoder made.
 *
 * @param shape of one
 * @param values {@code [count, shape...]}, row-major
 * @param latents what each was made from, {@code [count, latent]}
 */
public record Generated(String name, Shape shape, float[] values, float[] latents) {

    /** New ones, from standard normal numbers. The same seed gives the same. */
    public static Generated of(Network generator, int count, long seed) {
        if (count < 1) {
            throw new IllegalArgumentException("'count' is 1 or more, found " + count);
        }
        int latent = (int) latent(generator).count();
        return of(generator, Normal.draws(Math.multiplyExact(count, latent), seed));
    }

    /**
     * From these latents.
     *
     * @param latents {@code [count, latent]}, row-major
     */
    public static Generated of(Network generator, float... latents) {
        Shape latent = latent(generator);
        if (latents.length == 0 || latents.length % latent.count() != 0) {
            throw new ShapeException(
                    generator.name() + " makes a sample from " + latent.toText() + " numbers; found " + latents.length);
        }
        int count = (int) (latents.length / latent.count());
        float[] values = Predictor.outputs(generator, new Samples(latent, Shape.of(), latents, new float[count]));
        return new Generated(generator.name(), generator.outputShape(), values, latents);
    }

    /**
     * A walk over the plane of two latent numbers, at equal steps of the normal distribution's probability (Kingma and
     * Welling 2014, figure 4): the first goes across, the second up.
     *
     * @param steps 2 or more, each way
     */
    public static Generated plane(Network generator, int steps) {
        if (latent(generator).count() != 2) {
            throw new ShapeException("A plane has two directions; " + generator.name() + " is fed "
                    + latent(generator).toText());
        }
        if (steps < 2) {
            throw new IllegalArgumentException("'steps' is 2 or more, found " + steps);
        }
        float[] latents = new float[2 * steps * steps];
        for (int row = 0; row < steps; row++) {
            for (int column = 0; column < steps; column++) {
                int at = 2 * (row * steps + column);
                latents[at] = (float) Normal.quantile((column + 0.5) / steps);
                latents[at + 1] = (float) -Normal.quantile((row + 0.5) / steps);
            }
        }
        return of(generator, latents);
    }

    private static Shape latent(Network generator) {
        if (generator.input().tokens()) {
            throw new ShapeException(generator.name() + " is fed tokens; what generates is fed random numbers");
        }
        return generator.input().shape();
    }

    public int count() {
        return (int) (values.length / shape.count());
    }

    /** One of them, copied. */
    public float[] sample(int index) {
        int length = (int) shape.count();
        return Arrays.copyOfRange(values, index * length, (index + 1) * length);
    }

    @Override
    public String toString() {
        return count() + " samples of " + shape.toText() + " by " + name;
    }
}
