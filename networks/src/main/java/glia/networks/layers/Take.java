package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.TokenUse;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** Goes on from a labelled layer instead of the one above. */
record Take(List<String> references) implements Layer {

    static final LayerType TYPE = LayerType.named("take")
            .group("Shape")
            .summary("Goes on from what a labelled layer gave, instead of from the line above.")
            .shapes("any -> the label's")
            .example("take words")
            .size("label", Kind.label(), "of a layer above")
            .creates(arguments -> new Take(List.of(arguments.word("label"))));

    @Override
    public TokenUse tokens() {
        return TokenUse.FOLLOWS_REFERENCE;
    }

    @Override
    public boolean causal() {
        return true;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(1);
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        return inputs.get(1);
    }
}
