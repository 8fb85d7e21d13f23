package glia.networks.layers;

import glia.networks.engine.Emission;
import glia.networks.engine.Value;

/**
 * The means of windows that lie side by side, as one product: the rows of points that a row of windows covers follow each
 * other in memory, and a matrix adds up what belongs together. The native operation goes point by point where the
 * channels of a pixel do not lie side by side; this takes a fifth of its time. A value that is no number makes all windows
 * of its row so, and not its own alone.
 */
final class TiledMean {
    /** Most of the product is with zeros, the more the wider the image: of 224 points nothing is gained. */
    private static final int WIDEST = 128;

    private TiledMean() {}

    /** Whether the windows cover the whole image, each point once. */
    static boolean possible(Spatial spatial, Window window) {
        if (spatial.sequence() || !window.stride().equals(window.kernel())) {
            return false;
        }
        for (int axis = 0; axis < spatial.axes(); axis++) {
            if (window.pads().get(axis) + window.extra().get(axis) > 0
                    || spatial.sizes().get(axis) % window.kernel().get(axis) > 0) {
                return false;
            }
        }
        return spatial.sizes().get(1) <= WIDEST;
    }

    /** The expression of the means, for images that lie channel by channel. */
    static String of(Value images, Spatial spatial, Window window) {
        int down = window.kernel().get(0);
        int across = window.kernel().get(1);
        int height = spatial.sizes().get(0) / down;
        int width = spatial.sizes().get(1) / across;
        String shares = "torch.diag_embed(torch.new_full(" + images.variable() + ", [" + width + "], "
                + Emission.decimal(1.0 / (down * across)) + "))";
        String matrix = "torch.reshape(torch.expand(torch.reshape(" + shares + ", [1, " + width + ", 1, " + width
                + "]), [" + down + ", " + width + ", " + across + ", " + width + "]), [" + down * across * width + ", "
                + width + "])";
        return "torch.reshape(torch.mm(torch.reshape(" + images.variable() + ", [-1, " + down * across * width + "]), "
                + matrix + "), [-1, " + spatial.channels() + ", " + height + ", " + width + "])";
    }
}
