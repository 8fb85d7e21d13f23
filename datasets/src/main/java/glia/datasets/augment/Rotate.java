package glia.datasets.augment;

import glia.datasets.Shape;
import java.util.Random;

/** Turns a picture about its middle, up to {@code most} degrees each way. */
public record Rotate(double most) implements Augmentation {

    public Rotate {
        if (!(most >= 0 && most <= 180)) {
            throw new IllegalArgumentException("A rotation is 0 to 180 degrees, found " + most);
        }
    }

    @Override
    public float[] apply(float[] picture, Shape shape, Random random) {
        double angle = StrictMath.toRadians((2 * random.nextDouble() - 1) * most);
        return turn(picture, shape, angle);
    }

    /** Counter-clockwise on the screen, whose y axis points down. */
    static float[] turn(float[] picture, Shape shape, double angle) {
        double cosine = StrictMath.cos(angle);
        double sine = StrictMath.sin(angle);
        double middleX = (shape.size(2) - 1) / 2.0;
        double middleY = (shape.size(1) - 1) / 2.0;
        return Warp.redraw(picture, shape, (x, y) -> new double[] {
            middleX + cosine * (x - middleX) - sine * (y - middleY),
            middleY + sine * (x - middleX) + cosine * (y - middleY)
        });
    }
}
