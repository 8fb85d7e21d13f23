package glia.networks.training.augmentation;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/** A random change of each image of a training batch, drawn anew every time. Immutable. */
public interface Augmentation {

    /** Its word in {@code --augment}. */
    String word();

    /**
     * Writes the change of a batch {@code [batch, channels, height, width]}; the shape stays.
     *
     * @return the changed batch
     */
    Value emit(Emission emission, Value input);

    /** @throws ShapeException if inputs of this shape are no images */
    default void check(Shape input) {
        if (input.rank() != 3) {
            throw new ShapeException(
                    "augmentation '" + word() + "' needs images (channels, height, width), found " + input);
        }
    }
}
