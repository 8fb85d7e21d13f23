package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.Parameter;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Attention to another sequence: every step looks at the steps that a labelled layer gave. */
record Cross(MultiHead attention, List<String> references) implements Layer {

    static final LayerType TYPE = Steps.masked(LayerType.named("cross")
                    .group("Attention")
                    .summary("Attention to another sequence: every step looks at what a labelled layer above gave.")
                    .shapes("(steps, features), the label (other steps, features); unchanged")
                    .example("residual { layernorm; cross encoded heads=4 }")
                    .size("label", Kind.label(), "of what is looked at")
                    .option("heads", Kind.integer(1), "1", "how many look side by side; divides features")
                    .option("dropout", Kind.fraction(), "0", "of what is looked at, in training"))
            .weights("Xavier for query, key and value, even in +-1/sqrt(features) for the output, as PyTorch")
            .creates(arguments -> {
                List<String> labels = new ArrayList<>(List.of(arguments.word("label")));
                labels.addAll(arguments.labels("mask"));
                MultiHead attention =
                        new MultiHead("", arguments.integer("heads"), false, arguments.number("dropout"), arguments);
                return new Cross(attention, List.copyOf(labels));
            });

    @Override
    public boolean causalBeside() {
        return true;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape shape = Steps.of(inputs.get(0), "cross");
        attention.check(shape);
        MultiHead.checkKeys(references.get(0), shape, inputs.get(1));
        if (references.size() > 1) {
            Steps.checkMask(
                    references.subList(1, 2), inputs.get(2), inputs.get(1).size(0));
        }
        return shape;
    }

    @Override
    public List<Parameter> parameters(List<Shape> inputs) {
        return attention.parameters(inputs.get(0).size(1));
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Optional<Value> tokens = inputs.stream().skip(2).findFirst();
        return attention.emit(emission, inputs.get(0), inputs.get(1), tokens);
    }
}
