package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.ShapeException;
import glia.networks.TokenUse;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** For each token whether it stands behind the first separator: BERT's two segments (Devlin et al. 2019, section 3). */
record Segments(int separator) implements Layer {

    static final LayerType TYPE = LayerType.named("segments")
            .group("Attention")
            .summary("0 for each token up to the first separator, 1 behind it: BERT's two segments, as tokens again.")
            .shapes("tokens (steps); unchanged")
            .example("segments separator=102")
            .option("separator", Kind.integer(0), null, "the token that ends the first segment")
            .creates(arguments -> new Segments(arguments.integer("separator")));

    @Override
    public TokenUse tokens() {
        return TokenUse.MAPS;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        if (inputs.get(0).rank() != 1) {
            throw new ShapeException("segments needs a row of tokens.");
        }
        return inputs.get(0);
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Value tokens = inputs.get(0);
        Shape shape = tokens.shape();
        Value equal = emission.call("torch.eq", shape, tokens, separator);
        Value ends = emission.call("torch.to", shape, equal, 4);
        Value seen = emission.call("torch.cumsum", shape, ends, 1);
        Value before = emission.call("torch.sub", shape, seen, ends);
        return emission.call("torch.clamp", shape, before, 0, 1);
    }
}
