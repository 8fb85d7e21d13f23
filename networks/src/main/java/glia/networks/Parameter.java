package glia.networks;

import glia.datasets.Shape;

/**
 * An array of numbers that belongs to a layer.
 *
 * @param name the field's name for it within its layer: {@code weight}, {@code bias}
 * @param penalty what training adds to the loss for it
 */
public record Parameter(String name, Shape shape, Initialization initialization, Penalty penalty) {
    public Parameter(String name, Shape shape, Initialization initialization) {
        this(name, shape, initialization, Penalty.NONE);
    }
}
