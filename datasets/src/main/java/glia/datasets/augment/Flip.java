package glia.datasets.augment;

import glia.datasets.Shape;
import java.util.Random;

/** Mirrors half of the pictures, left to right. Not for digits or letters, which it makes into other ones. */
public record Flip() implements Augmentation {

    @Override
    public float[] apply(float[] picture, Shape shape, Random random) {
        return random.nextBoolean() ? mirrored(picture, shape.size(2)) : picture.clone();
    }

    static float[] mirrored(float[] picture, int width) {
        float[] mirrored = new float[picture.length];
        for (int i = 0; i < picture.length; i++) {
            int x = i % width;
            mirrored[i] = picture[i - x + width - 1 - x];
        }
        return mirrored;
    }
}
