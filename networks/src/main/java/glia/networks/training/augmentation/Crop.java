package glia.networks.training.augmentation;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * Frames each image with zeros and cuts its size out at a random place: shifts by whole pixels (He et al. 2016, section
 * 4.2).
 *
 * @param border pixels of the frame, 1 or more
 */
public record Crop(int border) implements Augmentation {

    /** @throws IllegalArgumentException if the border is below 1 */
    public Crop {
        if (border < 1) {
            throw new IllegalArgumentException("A crop's border is 1 pixel or more, found " + border);
        }
    }

    @Override
    public String word() {
        return "crop";
    }

    @Override
    public void check(Shape input) {
        Augmentation.super.check(input);
        int shorter = Math.min(input.size(1), input.size(2));
        if (border >= shorter) {
            throw new ShapeException("A crop's border is below the " + shorter + " pixels of these images (" + input
                    + "), or nothing of them would be left; found " + border);
        }
    }

    @Override
    public Value emit(Emission emission, Value input) {
        String framed = emission.assign(
                        input.shape(),
                        "torch.constant_pad_nd(" + input.variable() + ", [" + border + ", " + border + ", " + border
                                + ", " + border + "], 0)")
                .variable();
        String rows = cut(emission, framed, input, 2);
        return new Value(cut(emission, rows, input, 3), input.shape());
    }

    /** Takes as many lines along one axis as the image has, from a random one on. */
    private String cut(Emission emission, String from, Value input, int axis) {
        int size = input.shape().size(axis - 1);
        String start = "torch.to(torch.floor(torch.mul(" + Draws.perImage(from) + ", " + (2 * border + 1)
                + ")), 4, False, False, None)";
        String line = Draws.places(from, axis, size);
        String places = emission.assign(input.shape(), "torch.add(" + line + ", " + start + ")")
                .variable();
        String shape = axis == 2
                ? "[-1, torch.size(" + from + ", 1), -1, torch.size(" + from + ", 3)]"
                : "[-1, torch.size(" + from + ", 1), torch.size(" + from + ", 2), -1]";
        return emission.assign(
                        input.shape(),
                        "torch.gather(" + from + ", " + axis + ", torch.expand(" + places + ", " + shape + "))")
                .variable();
    }
}
