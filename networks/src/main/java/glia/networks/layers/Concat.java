package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** Puts what labelled layers above gave beside what comes down the chain. */
record Concat(List<String> references, String over) implements Layer {

    static final LayerType TYPE = LayerType.named("concat")
            .group("Shape")
            .summary(
                    "Puts what the labelled layers above gave beside what comes down the chain: channels beside channels"
                            + " in images, features beside features otherwise.")
            .shapes(
                    "(channels, height, width) and (channels', height, width) -> (channels + channels', height, width); "
                            + "(steps, features) and (steps, features') -> (steps, features + features'); "
                            + "(features) and (features') -> (features + features')")
            .example("concat skip")
            .sizes("label", Kind.label(), "of a layer above")
            .option("over", Kind.choice("channels", "features", "time"), "", "along which axis")
            .creates(arguments ->
                    new Concat(arguments.words("label"), arguments.has("over") ? arguments.word("over") : ""));

    @Override
    public boolean causal() {
        return !over.equals("time");
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        try {
            return Joining.concatenated(over, inputs);
        } catch (IllegalArgumentException differ) {
            throw new ShapeException(
                    "the labels give " + inputs.subList(1, inputs.size()) + "; " + differ.getMessage());
        }
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Shape result = outputShape(inputs.stream().map(Value::shape).toList());
        return emission.call("torch.cat", result, inputs, Joining.axis(over, result) + 1);
    }
}
