package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.engine.Emission;
import glia.networks.engine.Processor;
import glia.networks.engine.Value;

/**
 * {@code x W^T + b} on the last axis. On processors whose convolutions are faster than their products, many rows are taken
 * for the points of images and the product for a convolution of one point, which adds up the same numbers: measured on two
 * cores of AMD's Zen 5, forward and back take half the time from a thousand rows on.
 */
final class Affine {
    /** With fewer images the library does not take its fast convolution in a single thread. */
    private static final int IMAGES = 16;
    /** With fewer rows arranging the weights costs more than the product gains; without gradients, a quarter is enough. */
    private static final int ROWS = 1024;

    private Affine() {}

    /** @param bias or {@code null} */
    static Value emit(Emission emission, Shape result, Value input, Value weight, Value bias) {
        Object[] arguments = {input, weight, bias};
        return Processor.convolvesFasterThanItMultiplies()
                ? emission.faster(
                        convolution(result, input, weight, bias), condition(input), "torch.linear", result, arguments)
                : emission.call("torch.linear", result, arguments);
    }

    private static int features(Value input) {
        return input.shape().size(-1);
    }

    private static String condition(Value input) {
        String rows = "torch.numel(" + input.variable() + ") // " + features(input);
        return "ops.prim.dtype(" + input.variable() + ") == 6 and " + rows + " % " + IMAGES + " == 0 and (" + rows
                + " >= " + ROWS + " or torch.__not__(training) and " + rows + " >= " + ROWS / 4 + ")";
    }

    /** Channels side by side in memory are rows, so nothing is copied. */
    private static String convolution(Shape result, Value input, Value weight, Value bias) {
        String images = "torch.permute(torch.reshape(" + input.variable() + ", [" + IMAGES + ", -1, 1, "
                + features(input) + "]), [0, 3, 1, 2])";
        String kernel = "torch.unsqueeze(torch.unsqueeze(" + weight.variable() + ", -1), -1)";
        StringBuilder sizes = new StringBuilder("[-1");
        result.sizes().forEach(size -> sizes.append(", ").append(size));
        return "torch.reshape(torch.permute(torch.conv2d(" + images + ", " + kernel + ", "
                + (bias == null ? "None" : bias.variable())
                + ", [1, 1], [0, 0], [1, 1], 1), [0, 2, 3, 1]), " + sizes + "])";
    }
}
