package glia.networks.training;

import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.Placed;
import java.util.List;
import java.util.Set;

/**
 * How a batch of images lies in memory. Channel by channel is how it is given; with the channels of a pixel side by side
 * the native convolutions and pools of wide layers are faster, and whatever follows keeps to the order that it is given.
 * It changes no shape and no result but for rounding.
 */
final class Layout {
    /** Vector units take so many numbers at once; with fewer channels the order costs more than it saves. */
    private static final int WIDE = 16;

    private static final Set<String> CONVOLUTIONS = Set.of("conv", "depthwise");

    private Layout() {}

    /** @return the expression of these images as the network takes them fastest */
    static String of(Network network, String images) {
        Shape shape = network.input().shape();
        if (shape.rank() != 3 || !wide(network)) {
            return images;
        }
        if (shape.size(0) > 1) {
            return "torch.contiguous(" + images + ", memory_format=2)";
        }
        // Of one channel both orders are the same numbers; only the strides tell which one is meant.
        return "torch.permute(torch.reshape(" + images + ", [-1, " + shape.size(1) + ", " + shape.size(2)
                + ", 1]), [0, 3, 1, 2])";
    }

    private static boolean wide(Network network) {
        List<Shape> outputs = network.layers().stream()
                .filter(layer -> CONVOLUTIONS.contains(layer.word()))
                .map(Placed::output)
                .toList();
        return !outputs.isEmpty() && outputs.stream().allMatch(shape -> shape.rank() == 3 && shape.size(0) >= WIDE);
    }
}
