package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Initialization;
import glia.networks.Layer;
import glia.networks.Parameter;
import glia.networks.TokenUse;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A learned vector for each token: {@code [batch, steps]} to {@code [batch, steps, features]}. */
record Embedding(int words, int features, boolean padding, Arguments arguments) implements Layer {

    static final LayerType TYPE = LayerType.named("embedding")
            .group("Attention")
            .summary("A learned vector for each token.")
            .shapes("tokens (steps) -> (steps, features)")
            .example("embedding vocab=20000 64")
            .size("features", Kind.integer(1), "how long the vectors are")
            .option("vocab", Kind.integer(1), null, "how many different tokens there are; they count from 0")
            .flag("padding", "token 0 is padding: its vector is 0 and stays so")
            .weights("normal with deviation 1, as PyTorch")
            .creates(arguments -> new Embedding(
                    arguments.integer("vocab"), arguments.integer("features"), arguments.yes("padding"), arguments));

    @Override
    public TokenUse tokens() {
        return TokenUse.READS;
    }

    @Override
    public OptionalInt vocabulary() {
        return OptionalInt.of(words);
    }

    @Override
    public boolean causal() {
        return true;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        List<Integer> sizes = new ArrayList<>(inputs.get(0).sizes());
        sizes.add(features);
        return new Shape(sizes);
    }

    @Override
    public List<Parameter> parameters(List<Shape> inputs) {
        Initialization drawn = arguments.initialization(words, features, Initialization.normal(1));
        return List.of(new Parameter(
                "weight", Shape.of(words, features), padding ? firstRowZero(drawn) : drawn, arguments.penalty()));
    }

    private Initialization firstRowZero(Initialization drawn) {
        return (shape, random) -> {
            float[] values = drawn.draw(shape, random);
            java.util.Arrays.fill(values, 0, features, 0);
            return values;
        };
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Shape shape = inputs.get(0).shape();
        Value weight = emission.parameter(parameters(List.of(shape)).get(0));
        return emission.call(
                "torch.embedding", outputShape(List.of(shape)), weight, inputs.get(0), padding ? 0 : -1, false, false);
    }
}
