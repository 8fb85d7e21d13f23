package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.Parameter;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;
import java.util.Optional;

/** Self-attention: every step looks at every step. {@code [batch, steps, features]}, unchanged. */
record Attention(MultiHead attention, List<String> references) implements Layer {

    static final LayerType TYPE = Steps.masked(LayerType.named("attention")
                    .group("Attention")
                    .summary("Self-attention: every step looks at every step and takes in what concerns it.")
                    .shapes("(steps, features); unchanged")
                    .example("residual { layernorm; attention heads=4 causal }")
                    .option("heads", Kind.integer(1), "1", "how many look side by side; divides features")
                    .option("dropout", Kind.fraction(), "0", "of what is looked at, in training")
                    .flag("causal", "no step sees a later one"))
            .weights("Xavier for query, key and value, even in +-1/sqrt(features) for the output, as PyTorch")
            .creates(arguments -> new Attention(
                    new MultiHead(
                            "",
                            arguments.integer("heads"),
                            arguments.yes("causal"),
                            arguments.number("dropout"),
                            arguments),
                    arguments.labels("mask")));

    @Override
    public boolean causal() {
        return attention.causal();
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape shape = Steps.of(inputs.get(0), "attention");
        attention.check(shape);
        if (!references.isEmpty()) {
            Steps.checkMask(references, inputs.get(1), shape.size(0));
        }
        return shape;
    }

    @Override
    public List<Parameter> parameters(List<Shape> inputs) {
        return attention.parameters(inputs.get(0).size(1));
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Optional<Value> tokens = inputs.stream().skip(1).findFirst();
        return attention.emit(emission, inputs.get(0), inputs.get(0), tokens);
    }
}
