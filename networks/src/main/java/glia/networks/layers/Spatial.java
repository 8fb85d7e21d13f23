package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A shape seen as channels over axes of space or time: an image {@code (channels, height, width)}, or a sequence {@code
 * (steps, features)} whose features are its channels.
 *
 * @param sizes of the axes: height and width, or steps
 */
record Spatial(boolean sequence, int channels, List<Integer> sizes) {

    /** @throws ShapeException if the shape is neither */
    static Spatial of(Shape shape, String word) {
        if (shape.rank() == 2) {
            return new Spatial(true, shape.size(1), List.of(shape.size(0)));
        }
        if (shape.rank() == 3) {
            return new Spatial(false, shape.size(0), shape.sizes().subList(1, 3));
        }
        throw new ShapeException(word + " needs an image (channels, height, width) or a sequence (steps, features)."
                + (shape.rank() == 1 ? " Add 'reshape " + likely(shape.size(0)) + "' between them." : ""));
    }

    private static String likely(int count) {
        int side = (int) Math.round(Math.sqrt(count));
        return side * side == count && side > 1 ? "1x" + side + "x" + side : count + "x1";
    }

    int axes() {
        return sizes.size();
    }

    /** Names the operation for this many axes: {@code torch.conv2d}. */
    String operation(String stem) {
        return "torch." + stem + axes() + "d";
    }

    Shape shape(int newChannels, List<Integer> newSizes) {
        List<Integer> all = new ArrayList<>();
        if (!sequence) {
            all.add(newChannels);
        }
        all.addAll(newSizes);
        if (sequence) {
            all.add(newChannels);
        }
        return new Shape(all);
    }

    /** Channels first, as the native operations want it: {@code [batch, channels, sizes...]}. */
    Value channelsFirst(Emission emission, Value value) {
        if (!sequence) {
            return value;
        }
        Shape shape = value.shape();
        return emission.call("torch.transpose", Shape.of(shape.size(1), shape.size(0)), value, 1, 2);
    }

    /** Back from channels first to this kind of shape. */
    Value back(Emission emission, Value value, Shape result) {
        return sequence ? emission.call("torch.transpose", result, value, 1, 2) : value;
    }
}
