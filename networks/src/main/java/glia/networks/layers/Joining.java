package glia.networks.layers;

import glia.datasets.Shape;
import java.util.ArrayList;
import java.util.List;

/** The shapes of things that are added or put side by side. */
public final class Joining {

    private Joining() {}

    /**
     * Where things of such a shape are put side by side, counted without the batch axis: the channels of an image, the
     * features otherwise.
     *
     * @param over {@code time}, {@code channels} or {@code features}; empty for the usual
     */
    public static int axis(String over, Shape shape) {
        return switch (over) {
            case "time", "channels" -> 0;
            case "features" -> shape.rank() - 1;
            default -> shape.rank() == 2 ? 1 : 0;
        };
    }

    /** @throws IllegalArgumentException if the shapes differ */
    public static Shape equal(List<Shape> shapes) {
        if (shapes.stream().distinct().count() > 1) {
            throw new IllegalArgumentException("adding needs equal shapes.");
        }
        return shapes.get(0);
    }

    /** @throws IllegalArgumentException if the shapes differ elsewhere than along the axis */
    public static Shape concatenated(String over, List<Shape> shapes) {
        Shape first = shapes.get(0);
        int axis = axis(over, first);
        long total = 0;
        for (Shape shape : shapes) {
            if (shape.rank() != first.rank() || first.rank() == 0) {
                throw new IllegalArgumentException("concat needs the same number of axes.");
            }
            for (int other = 0; other < first.rank(); other++) {
                if (other != axis && shape.size(other) != first.size(other)) {
                    throw new IllegalArgumentException(
                            "concat needs all sizes but the " + (axis == 0 ? "first" : "last") + " to be equal.");
                }
            }
            total += shape.size(axis);
        }
        List<Integer> sizes = new ArrayList<>(first.sizes());
        sizes.set(axis, Math.toIntExact(total));
        return new Shape(sizes);
    }
}
