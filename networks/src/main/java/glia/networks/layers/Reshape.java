package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.ShapeException;
import glia.networks.TokenUse;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.List;

/** The same numbers in another shape. */
record Reshape(Shape shape) implements Layer {

    static final LayerType TYPE = LayerType.named("reshape")
            .group("Shape")
            .summary("The same numbers in the same order, in another shape.")
            .shapes("(any...) -> (shape...), with the same product")
            .example("reshape 32x7x7")
            .size("shape", Kind.sizes(1, 4), "of one sample")
            .creates(arguments -> new Reshape(new Shape(arguments.sizes("shape"))));

    @Override
    public TokenUse tokens() {
        return TokenUse.KEEPS;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = inputs.get(0);
        if (input.count() != shape.count()) {
            throw new ShapeException(
                    shape + " holds " + shape.count() + " numbers and " + input + " holds " + input.count() + ".");
        }
        return shape;
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        List<Integer> sizes = new ArrayList<>(List.of(-1));
        sizes.addAll(shape.sizes());
        return emission.call("torch.reshape", shape, inputs.get(0), sizes);
    }
}
