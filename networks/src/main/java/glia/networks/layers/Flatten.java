package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** All numbers of a sample in one row. */
record Flatten() implements Layer {

    static final LayerType TYPE = LayerType.named("flatten")
            .group("Shape")
            .summary("Puts all numbers of a sample into one row, the last axis running fastest.")
            .shapes("(any...) -> (product)")
            .example("flatten")
            .creates(arguments -> new Flatten());

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Shape.of(Math.toIntExact(inputs.get(0).count()));
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Shape result = outputShape(List.of(inputs.get(0).shape()));
        return emission.call("torch.reshape", result, inputs.get(0), List.of(-1, result.size(0)));
    }
}
