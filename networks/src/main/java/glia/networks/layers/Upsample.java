package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.List;

/** A larger image or a longer sequence, by repeating points or drawing straight lines between them. */
record Upsample(List<Integer> factor, boolean linear) implements Layer {

    static final LayerType TYPE = LayerType.named("upsample")
            .group("Convolution")
            .summary("Makes an image or a sequence larger, by repeating points or by straight lines between them.")
            .shapes("(channels, height, width) -> (channels, height x factor, width x factor); "
                    + "(steps, features) -> (steps x factor, features)")
            .example("upsample 2")
            .size("factor", Kind.sizes(1, 2), "2", "how many times larger: 2, or 2x1")
            .option("mode", Kind.choice("nearest", "linear"), "nearest", "what stands between the points")
            .creates(arguments -> new Upsample(
                    arguments.sizes("factor"), arguments.word("mode").equals("linear")));

    private List<Integer> sizes(Spatial spatial) {
        List<Integer> factors = Window.perAxis("factor", factor, spatial);
        List<Integer> sizes = new ArrayList<>();
        for (int axis = 0; axis < spatial.axes(); axis++) {
            sizes.add(Math.multiplyExact(spatial.sizes().get(axis), factors.get(axis)));
        }
        return sizes;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Spatial spatial = Spatial.of(inputs.get(0), "upsample");
        return spatial.shape(spatial.channels(), sizes(spatial));
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Shape shape = inputs.get(0).shape();
        Spatial spatial = Spatial.of(shape, "upsample");
        Shape result = outputShape(List.of(shape));
        List<Object> arguments = new ArrayList<>();
        arguments.add(spatial.channelsFirst(emission, inputs.get(0)));
        arguments.add(sizes(spatial));
        if (linear) {
            arguments.add(false);
        }
        Window.perAxis("factor", factor, spatial).forEach(each -> arguments.add((double) each));
        String stem = linear ? spatial.sequence() ? "upsample_linear" : "upsample_bilinear" : "upsample_nearest";
        Value output = emission.call(spatial.operation(stem), result, arguments.toArray());
        return spatial.back(emission, output, result);
    }
}
