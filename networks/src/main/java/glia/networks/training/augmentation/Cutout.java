package glia.networks.training.augmentation;

import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * Covers a square of each image with zeros, its middle anywhere in the image (DeVries and Taylor 2017).
 *
 * @param size of the square in pixels, 1 or more
 */
public record Cutout(int size) implements Augmentation {

    /** @throws IllegalArgumentException if the size is below 1 */
    public Cutout {
        if (size < 1) {
            throw new IllegalArgumentException("A cutout is 1 pixel or larger, found " + size);
        }
    }

    @Override
    public String word() {
        return "cutout";
    }

    @Override
    public Value emit(Emission emission, Value input) {
        String x = input.variable();
        String covered = emission.assign(
                        input.shape(),
                        "torch.__and__(" + near(emission, input, 2) + ", " + near(emission, input, 3) + ")")
                .variable();
        return emission.assign(input.shape(), "torch.masked_fill(" + x + ", " + covered + ", 0)");
    }

    /** Whether each line along an axis is within the square. */
    private String near(Emission emission, Value input, int axis) {
        int lines = input.shape().size(axis - 1);
        String x = input.variable();
        String line = Draws.places(x, axis, lines);
        // A square of an even size reaches one further back than forth.
        String first = emission.assign(
                        input.shape(),
                        "torch.sub(torch.floor(torch.mul(" + Draws.perImage(x) + ", " + lines + ")), " + size / 2 + ")")
                .variable();
        return emission.assign(
                        input.shape(),
                        "torch.__and__(torch.ge(" + line + ", " + first + "), torch.lt(" + line + ", torch.add(" + first
                                + ", " + size + ")))")
                .variable();
    }
}
