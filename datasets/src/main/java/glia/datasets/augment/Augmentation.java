package glia.datasets.augment;

import glia.datasets.Samples;
import glia.datasets.Shape;
import java.util.Random;

/**
 * A random change to a picture that leaves its meaning as it is. Pictures are {@code [channels, height, width]} in one
 * array; what comes in from outside the picture is 0.
 */
@FunctionalInterface
public interface Augmentation {

    /** A changed copy. */
    float[] apply(float[] picture, Shape shape, Random random);

    default Augmentation then(Augmentation next) {
        return (picture, shape, random) -> next.apply(apply(picture, shape, random), shape, random);
    }

    /** This one for a share of the pictures, the others as they are. */
    default Augmentation sometimes(double probability) {
        return (picture, shape, random) ->
                random.nextDouble() < probability ? apply(picture, shape, random) : picture.clone();
    }

    /**
     * The samples and {@code copies} changed versions of each, for training on more than there is.
     *
     * @throws IllegalArgumentException if the samples are no pictures
     */
    default Samples enlarge(Samples samples, int copies, long seed) {
        Shape shape = samples.inputShape();
        if (shape.rank() != 3 || copies < 0) {
            throw new IllegalArgumentException("Pictures (channels,height,width) can be augmented, found " + shape);
        }
        Random random = new Random(seed);
        int length = (int) shape.count();
        int targetLength = (int) samples.targetShape().count();
        int total = Math.multiplyExact(samples.size(), copies + 1);
        float[] inputs = new float[Math.multiplyExact(total, length)];
        float[] targets = new float[Math.multiplyExact(total, targetLength)];
        for (int i = 0; i < total; i++) {
            int of = i % samples.size();
            float[] picture = samples.input(of);
            float[] changed = i < samples.size() ? picture : apply(picture, shape, random);
            System.arraycopy(changed, 0, inputs, i * length, length);
            System.arraycopy(samples.target(of), 0, targets, i * targetLength, targetLength);
        }
        return new Samples(shape, samples.targetShape(), inputs, targets);
    }
}
