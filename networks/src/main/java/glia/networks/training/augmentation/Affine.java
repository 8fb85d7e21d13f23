package glia.networks.training.augmentation;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * Turns and shifts each image, with zeros coming in from outside and bilinear interpolation (Jaderberg et al. 2015,
 * section 3).
 *
 * @param degrees turned by up to this much either way, 0 to 180
 * @param shift moved by up to this part of the image's size either way along both axes, 0 to 1
 */
public record Affine(double degrees, double shift) implements Augmentation {

    /** @throws IllegalArgumentException if a value is out of its range */
    public Affine {
        if (!(degrees >= 0 && degrees <= 180) || !(shift >= 0 && shift <= 1)) {
            throw new IllegalArgumentException(
                    "Images turn by 0 to 180 degrees and shift by 0 to 1, found " + degrees + " and " + shift);
        }
    }

    @Override
    public String word() {
        return shift == 0 ? "rotate" : "shift";
    }

    @Override
    public Value emit(Emission emission, Value input) {
        String x = input.variable();
        String height = Emission.decimal(input.shape().size(1));
        String width = Emission.decimal(input.shape().size(2));
        String angle = draw(emission, x, Math.toRadians(degrees));
        String cosine =
                emission.assign(input.shape(), "torch.cos(" + angle + ")").variable();
        String sine = emission.assign(input.shape(), "torch.sin(" + angle + ")").variable();
        // The grid runs from -1 to 1 over the image, so a whole image is 2; unequal sides must not shear it.
        String rows = "[torch.stack([" + cosine + ", torch.mul(" + sine + ", -(" + height + " / " + width + ")), "
                + draw(emission, x, 2 * shift) + "], 1), torch.stack([torch.mul(" + sine + ", " + width + " / " + height
                + "), " + cosine + ", " + draw(emission, x, 2 * shift) + "], 1)]";
        String grid = emission.assign(
                        input.shape(),
                        "torch.affine_grid_generator(torch.stack(" + rows + ", 1), torch.size(" + x + "), False)")
                .variable();
        return emission.assign(input.shape(), "torch.grid_sampler(" + x + ", " + grid + ", 0, 0, False)");
    }

    /** {@code [batch]}: even in ±bound. */
    private static String draw(Emission emission, String like, double bound) {
        String noise = emission.assign(Shape.of(), Draws.perSample(like)).variable();
        return emission.assign(
                        Shape.of(),
                        "torch.mul(torch.sub(torch.mul(" + noise + ", 2), 1), " + Emission.decimal(bound) + ")")
                .variable();
    }
}
