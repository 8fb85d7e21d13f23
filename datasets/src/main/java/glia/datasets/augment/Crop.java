package glia.datasets.augment;

import glia.datasets.Shape;
import java.util.Random;

/**
 * Cuts out a random part with the picture's proportions and brings it to full size.
 *
 * @param least the part's least share of each side, above 0 to 1
 */
public record Crop(double least) implements Augmentation {

    public Crop {
        if (!(least > 0 && least <= 1)) {
            throw new IllegalArgumentException("A crop keeps a share above 0 to 1 of each side, found " + least);
        }
    }

    @Override
    public float[] apply(float[] picture, Shape shape, Random random) {
        double scale = least + (1 - least) * random.nextDouble();
        double left = (1 - scale) * (shape.size(2) - 1) * random.nextDouble();
        double top = (1 - scale) * (shape.size(1) - 1) * random.nextDouble();
        return Warp.redraw(picture, shape, (x, y) -> new double[] {left + scale * x, top + scale * y});
    }
}
