package glia.datasets.augment;

import glia.datasets.Shape;
import java.util.Random;

/** Blanks a square of {@code size} pixels, part of which may lie outside (DeVries and Taylor, 2017). */
public record Cutout(int size) implements Augmentation {

    public Cutout {
        if (size < 1) {
            throw new IllegalArgumentException("A cutout is 1 pixel or more, found " + size);
        }
    }

    @Override
    public float[] apply(float[] picture, Shape shape, Random random) {
        int height = shape.size(1);
        int width = shape.size(2);
        int left = random.nextInt(width) - size / 2;
        int top = random.nextInt(height) - size / 2;
        float[] cut = picture.clone();
        for (int channel = 0; channel < shape.size(0); channel++) {
            for (int y = Math.max(0, top); y < Math.min(height, top + size); y++) {
                for (int x = Math.max(0, left); x < Math.min(width, left + size); x++) {
                    cut[(channel * height + y) * width + x] = 0;
                }
            }
        }
        return cut;
    }
}
