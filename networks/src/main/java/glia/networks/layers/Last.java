package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/**
 * The last step of a sequence, or of its tokens. Behind a recurrence that runs both ways, the last state of each: the way forward ends at
 * the last step, the way back at the first.
 */
record Last(List<String> references, boolean bothWays) implements Layer {

    static final LayerType TYPE = Steps.masked(LayerType.named("last")
                    .group("Recurrent")
                    .summary(
                            "The last step of a sequence; behind a bidirectional layer, the last state of each direction.")
                    .shapes("(steps, features) -> (features)")
                    .example("last"))
            .creates(arguments -> new Last(arguments.labels("mask"), false));

    @Override
    public Layer after(Layer previous) {
        return new Last(references, previous instanceof Recurrent recurrent && recurrent.bidirectional());
    }

    @Override
    public boolean causal() {
        return !bothWays;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape shape = Steps.of(inputs.get(0), "last");
        if (!references.isEmpty()) {
            Steps.checkMask(references, inputs.get(1), shape.size(0));
        }
        return Shape.of(shape.size(1));
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Value input = inputs.get(0);
        int features = input.shape().size(1);
        Shape result = Shape.of(features);
        boolean whole = references.isEmpty() || emission.continuation().isPresent();
        Value last = whole
                ? emission.call("torch.select", result, input, 1, -1)
                : at(emission, input, lastToken(emission, inputs.get(1)));
        if (!bothWays) {
            return last;
        }
        Shape half = Shape.of(features / 2);
        Value first = whole
                ? emission.call("torch.select", result, input, 1, 0)
                : at(emission, input, firstToken(emission, inputs.get(1)));
        Value forward = emission.call("torch.narrow", half, last, 1, 0, features / 2);
        Value backward = emission.call("torch.narrow", half, first, 1, features / 2, features / 2);
        return emission.call("torch.cat", result, List.of(forward, backward), 1);
    }

    /** {@code [batch]}: the place of the last token. */
    private static Value lastToken(Emission emission, Value tokens) {
        Value present = Steps.presentTokens(emission, tokens);
        Value places = emission.call("torch.mul", tokens.shape(), Steps.places(emission, tokens), present);
        return emission.call("torch.amax", Shape.of(), places, List.of(1), false);
    }

    /** {@code [batch]}: the place of the first token. */
    private static Value firstToken(Emission emission, Value tokens) {
        Value present = Steps.presentTokens(emission, tokens);
        int steps = tokens.shape().size(0);
        Value fromTheEnd = emission.assign(
                tokens.shape(),
                "torch.mul(torch.sub(torch.mul("
                        + Steps.places(emission, tokens).variable() + ", -1), " + (1 - steps) + "), "
                        + present.variable() + ")");
        Value far = emission.call("torch.amax", Shape.of(), fromTheEnd, List.of(1), false);
        return emission.assign(Shape.of(), "torch.sub(torch.mul(" + far.variable() + ", -1), " + (1 - steps) + ")");
    }

    private static Value at(Emission emission, Value input, Value index) {
        int features = input.shape().size(1);
        Value column = emission.call("torch.reshape", Shape.of(1, 1), index, List.of(-1, 1, 1));
        Value wide = emission.call("torch.expand", Shape.of(1, features), column, List.of(-1, 1, features));
        Value found = emission.call("torch.gather", Shape.of(1, features), input, 1, wide);
        return emission.call("torch.select", Shape.of(features), found, 1, 0);
    }
}
