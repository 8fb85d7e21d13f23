package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** Sequences of feature vectors, {@code (steps, features)}, and the masks over their steps. */
final class Steps {

    private Steps() {}

    /** @throws ShapeException if the shape is no sequence */
    static Shape of(Shape shape, String word) {
        if (shape.rank() != 2) {
            String hint = shape.rank() == 1 ? " Add 'reshape " + shape.size(0) + "x1' between them." : "";
            throw new ShapeException(word + " needs a sequence (steps, features)." + hint);
        }
        return shape;
    }

    /** @throws ShapeException if the mask does not have one token for each step */
    static void checkMask(List<String> mask, Shape maskShape, int steps) {
        if (!maskShape.equals(Shape.of(steps))) {
            throw new ShapeException("mask=" + mask.get(0) + " has shape " + maskShape
                    + " and should have one token for" + " each of the " + steps + " steps.");
        }
    }

    /**
     * {@code [batch, steps]}: 1 where there is a token, 0 where there is padding.
     *
     * @param like a value of the type of number wanted
     */
    static Value present(Emission emission, Value tokens, Value like) {
        Value different = emission.call("torch.ne", tokens.shape(), tokens, 0);
        return emission.call("torch.type_as", tokens.shape(), different, like);
    }

    /** As {@link #present}, in whole numbers. */
    static Value presentTokens(Emission emission, Value tokens) {
        Value different = emission.call("torch.ne", tokens.shape(), tokens, 0);
        return emission.call("torch.to", tokens.shape(), different, 4);
    }

    /** {@code [batch, steps]}: 0, 1, 2... */
    static Value places(Emission emission, Value tokens) {
        return emission.assign(
                tokens.shape(), "torch.sub(torch.cumsum(torch.ones_like(" + tokens.variable() + "), 1), 1)");
    }

    /** {@code [batch]}: how many tokens there are, at least 1. */
    static Value lengths(Emission emission, Value tokens) {
        Value different = emission.call("torch.ne", tokens.shape(), tokens, 0);
        Value count = emission.call("torch.sum", Shape.of(), different, List.of(1));
        return emission.call("torch.clamp", Shape.of(), count, 1);
    }

    static LayerType.Builder masked(LayerType.Builder builder) {
        return builder.option(
                "mask",
                Kind.label(),
                "",
                "the label of the tokens: what stands where they are 0, padding, is left out, before them or behind");
    }
}
