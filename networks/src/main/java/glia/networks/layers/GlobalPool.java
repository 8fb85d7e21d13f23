package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** One number a channel: the largest or the mean of an image or of all time steps. */
record GlobalPool(boolean largest) implements Layer {

    static final LayerType MAXIMUM = type("globalmaxpool", "largest value").creates(arguments -> new GlobalPool(true));
    static final LayerType MEAN = type("globalavgpool", "mean").creates(arguments -> new GlobalPool(false));

    private static LayerType.Builder type(String word, String which) {
        return LayerType.named(word)
                .group("Convolution")
                .summary("The " + which + " of each channel over the whole image or all time steps.")
                .shapes("(channels, height, width) -> (channels); (steps, features) -> (features)")
                .example(word);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Shape.of(Spatial.of(inputs.get(0), largest ? "globalmaxpool" : "globalavgpool")
                .channels());
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Value input = inputs.get(0);
        Shape result = outputShape(List.of(input.shape()));
        List<Integer> axes = input.shape().rank() == 3 ? List.of(2, 3) : List.of(1);
        return emission.call(largest ? "torch.amax" : "torch.mean", result, input, axes, false);
    }
}
