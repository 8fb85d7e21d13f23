package glia.networks.layers;

import java.util.List;

/**
 * What is put around the input of a sliding window.
 *
 * @param same enough that a window of stride 1 keeps the size
 * @param sizes on each side, one number for all axes or one for each
 */
public record Padding(boolean same, List<Integer> sizes) {
    static final Padding NONE = new Padding(false, List.of(0));
    static final Padding SAME = new Padding(true, List.of(0));

    public Padding {
        sizes = List.copyOf(sizes);
    }
}
