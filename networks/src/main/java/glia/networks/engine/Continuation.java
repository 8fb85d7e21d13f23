package glia.networks.engine;

import glia.datasets.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program knows that reads a sequence piece by piece: how long a piece is, and what layers keep from the pieces
 * before. Programs for pieces of other lengths that are made from the same network keep the same things in the same
 * order, so that they take turns.
 */
public final class Continuation {
    /** The whole number in the program that says how many steps were read before this piece. */
    public static final String PAST = "past";

    private final int window;
    private final int steps;
    private final int sequences;
    private final List<Shape> kept = new ArrayList<>();
    private boolean bounded;

    /**
     * @param window how many steps the network was made for
     * @param steps how many are in this piece
     */
    public Continuation(int window, int steps) {
        this(window, steps, 1);
    }

    /** @param sequences how many are read side by side */
    public Continuation(int window, int steps, int sequences) {
        this.window = window;
        this.steps = steps;
        this.sequences = sequences;
    }

    public int sequences() {
        return sequences;
    }

    public int steps() {
        return steps;
    }

    /** How many steps the network was made for; whoever asks cannot go beyond. */
    public int window() {
        bounded = true;
        return window;
    }

    /** Whether some layer cannot read more steps than the window holds. */
    public boolean bounded() {
        return bounded;
    }

    /**
     * An array of zeros at first, which the layer changes in place for the next piece to find.
     *
     * @param shape all of it, with any axis for the batch
     * @return the expression in the program that holds it
     */
    public String keep(Shape shape) {
        kept.add(shape);
        return "state[" + (kept.size() - 1) + "]";
    }

    /** What layers keep, in the order of {@code state}. */
    public List<Shape> kept() {
        return List.copyOf(kept);
    }
}
