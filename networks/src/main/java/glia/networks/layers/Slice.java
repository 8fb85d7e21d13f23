package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.ShapeException;
import glia.networks.TokenUse;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Some of the steps of a sequence, or of the channels of an image.
 *
 * @param from the first that is kept, from 0
 * @param to the first that is not kept any more
 */
public record Slice(int from, int to) implements Layer {

    static final LayerType TYPE = LayerType.named("slice")
            .group("Shape")
            .summary("Some of the first axis: steps of a sequence, channels of an image, features, tokens.")
            .shapes("(steps, features) -> (to - from, features); "
                    + "(channels, height, width) -> (to - from, height, width); (features) -> (to - from); "
                    + "tokens (steps) -> tokens (to - from)")
            .example("slice 0 20")
            .size("from", Kind.integer(0), "the first that is kept, from 0")
            .size("to", Kind.integer(1), "the first that is not kept any more")
            .creates(arguments -> new Slice(arguments.integer("from"), arguments.integer("to")));

    @Override
    public TokenUse tokens() {
        return TokenUse.KEEPS;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape shape = inputs.get(0);
        if (shape.rank() == 0 || from >= to || to > shape.size(0)) {
            throw new ShapeException("slice needs 0 <= from < to <= " + (shape.rank() == 0 ? 0 : shape.size(0)) + ".");
        }
        List<Integer> sizes = new ArrayList<>(shape.sizes());
        sizes.set(0, to - from);
        return new Shape(sizes);
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Shape result = outputShape(List.of(inputs.get(0).shape()));
        return emission.call("torch.narrow", result, inputs.get(0), 1, from, to - from);
    }
}
