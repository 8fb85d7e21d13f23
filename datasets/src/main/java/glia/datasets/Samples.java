package glia.datasets;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Samples side by side in two flat arrays, sample after sample in row-major order. Class indices and token identifiers
 * are held as floats too, which is exact up to 2<sup>24</sup>; a class target has the target shape {@code ()}, a target
 * for every time step the shape {@code (steps)}.
 *
 * <p>The arrays are shared, not copied: they may hold hundreds of megabytes. Treat them as read-only.
 */
public final class Samples {
    /**
     * Instead of a class: what stands here is not asked. Losses and metrics leave it out, as PyTorch leaves out the class
     * of this number unless told otherwise. It is for targets of every time step.
     */
    public static final float IGNORED = -100;

    private final Shape inputShape;
    private final Shape targetShape;
    private final float[] inputs;
    private final float[] targets;
    private final int size;

    /** @throws IllegalArgumentException if the arrays do not hold the same whole number of samples */
    public Samples(Shape inputShape, Shape targetShape, float[] inputs, float[] targets) {
        long inputLength = inputShape.count();
        long targetLength = targetShape.count();
        if (inputs.length % inputLength != 0 || targets.length % targetLength != 0) {
            throw new IllegalArgumentException("Inputs of shape " + inputShape + " and targets of shape " + targetShape
                    + " do not divide arrays of " + inputs.length + " and " + targets.length + " numbers");
        }
        if (inputs.length / inputLength != targets.length / targetLength) {
            throw new IllegalArgumentException("Found " + inputs.length / inputLength + " inputs but "
                    + targets.length / targetLength + " targets");
        }
        this.inputShape = inputShape;
        this.targetShape = targetShape;
        this.inputs = inputs;
        this.targets = targets;
        this.size = (int) (inputs.length / inputLength);
    }

    public int size() {
        return size;
    }

    public Shape inputShape() {
        return inputShape;
    }

    public Shape targetShape() {
        return targetShape;
    }

    /** All inputs, {@code [size, inputShape...]}, shared. */
    public float[] inputs() {
        return inputs;
    }

    /** All targets, {@code [size, targetShape...]}, shared. */
    public float[] targets() {
        return targets;
    }

    /** A copy of one sample's input. */
    public float[] input(int index) {
        return slice(inputs, index, (int) inputShape.count());
    }

    /** A copy of one sample's target. */
    public float[] target(int index) {
        return slice(targets, index, (int) targetShape.count());
    }

    /** The class index of one sample, for targets of shape {@code ()}. */
    public int label(int index) {
        return (int) targets[index];
    }

    /** The samples at these indices, in this order, copied. */
    public Samples select(int... indices) {
        int inputLength = (int) inputShape.count();
        int targetLength = (int) targetShape.count();
        float[] chosenInputs = new float[Math.multiplyExact(indices.length, inputLength)];
        float[] chosenTargets = new float[indices.length * targetLength];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(inputs, indices[i] * inputLength, chosenInputs, i * inputLength, inputLength);
            System.arraycopy(targets, indices[i] * targetLength, chosenTargets, i * targetLength, targetLength);
        }
        return new Samples(inputShape, targetShape, chosenInputs, chosenTargets);
    }

    /** The first {@code count} samples, or all where there are fewer. */
    public Samples first(int count) {
        return select(IntStream.range(0, Math.min(Math.max(count, 0), size)).toArray());
    }

    /** All samples in a random order that depends on the seed alone. */
    public Samples shuffled(long seed) {
        return select(Split.permutation(size, seed));
    }

    /** The same with every target of this class {@link #IGNORED}; these samples where none is of it. */
    public Samples ignoring(int padding) {
        float[] kept = targets.clone();
        boolean found = false;
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] == padding) {
                kept[i] = IGNORED;
                found = true;
            }
        }
        return found ? new Samples(inputShape, targetShape, inputs, kept) : this;
    }

    /** The same inputs, shared, each its own target. */
    public Samples reconstruction() {
        return new Samples(inputShape, inputShape, inputs, inputs);
    }

    /** How often each class stands among the targets, class 0 first; of every time step all but the {@link #IGNORED}. */
    public int[] classCounts(int classes) {
        int[] counts = new int[classes];
        for (float target : targets) {
            if (target != IGNORED) {
                counts[(int) target]++;
            }
        }
        return counts;
    }

    private static float[] slice(float[] values, int index, int length) {
        return Arrays.copyOfRange(values, index * length, (index + 1) * length);
    }

    @Override
    public String toString() {
        return size + " samples " + inputShape + " -> " + targetShape;
    }
}
