package glia.datasets;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The shape of one sample, without the batch axis: {@code (1,28,28)} is channels, height, width; {@code (24,1)} is 24
 * time steps of one feature; {@code ()} is a single number.
 */
public record Shape(List<Integer> sizes) {

    /** @throws IllegalArgumentException if a size is below 1 or the product exceeds {@link Long#MAX_VALUE} */
    public Shape {
        sizes = List.copyOf(sizes);
        for (int size : sizes) {
            if (size < 1) {
                throw new IllegalArgumentException("A size must be 1 or more, found " + size + " in " + sizes);
            }
        }
        try {
            product(sizes);
        } catch (ArithmeticException overflow) {
            throw new IllegalArgumentException("A shape this large cannot be held: " + sizes);
        }
    }

    public static Shape of(int... sizes) {
        Integer[] boxed = new Integer[sizes.length];
        Arrays.setAll(boxed, axis -> sizes[axis]);
        return new Shape(List.of(boxed));
    }

    private static long product(List<Integer> sizes) {
        long product = 1;
        for (int size : sizes) {
            product = Math.multiplyExact(product, size);
        }
        return product;
    }

    public int rank() {
        return sizes.size();
    }

    /** The size of one axis, counted from 0, or from the end where negative: {@code size(-1)} is the last. */
    public int size(int axis) {
        return sizes.get(axis < 0 ? sizes.size() + axis : axis);
    }

    /** How many numbers a sample of this shape holds. */
    public long count() {
        return product(sizes);
    }

    /** The network language's spelling: {@code 1x28x28}. */
    public String toText() {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining("x"));
    }

    @Override
    public String toString() {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }
}
