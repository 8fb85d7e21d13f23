package glia.datasets.augment;

import glia.datasets.Shape;
import java.util.Random;

/** Moves a picture by whole pixels, up to {@code most} each way and each axis. */
public record Shift(int most) implements Augmentation {

    public Shift {
        if (most < 0) {
            throw new IllegalArgumentException("A shift is 0 pixels or more, found " + most);
        }
    }

    @Override
    public float[] apply(float[] picture, Shape shape, Random random) {
        int right = random.nextInt(2 * most + 1) - most;
        int down = random.nextInt(2 * most + 1) - most;
        return Warp.redraw(picture, shape, (x, y) -> new double[] {x - right, y - down});
    }
}
