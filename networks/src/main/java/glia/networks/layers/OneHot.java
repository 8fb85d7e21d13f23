package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.TokenUse;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A vector for each token that is 1 in the token's place and 0 elsewhere. */
record OneHot(int words) implements Layer {

    static final LayerType TYPE = LayerType.named("onehot")
            .group("Attention")
            .summary(
                    "A vector for each token, 1 in the token's place and 0 elsewhere: an embedding that learns nothing.")
            .shapes("tokens (steps) -> (steps, vocab)")
            .example("onehot vocab=65")
            .option("vocab", Kind.integer(1), null, "how many different tokens there are; they count from 0")
            .creates(arguments -> new OneHot(arguments.integer("vocab")));

    @Override
    public OptionalInt vocabulary() {
        return OptionalInt.of(words);
    }

    @Override
    public TokenUse tokens() {
        return TokenUse.READS;
    }

    @Override
    public boolean causal() {
        return true;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        List<Integer> sizes = new ArrayList<>(inputs.get(0).sizes());
        sizes.add(words);
        return new Shape(sizes);
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Shape result = outputShape(List.of(inputs.get(0).shape()));
        Value whole = emission.call("torch.one_hot", result, inputs.get(0), words);
        return emission.numbers(whole);
    }
}
