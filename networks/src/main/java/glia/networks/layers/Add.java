package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.ShapeException;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** Adds what labelled layers above gave. */
record Add(List<String> references) implements Layer {

    static final LayerType TYPE = LayerType.named("add")
            .group("Shape")
            .summary("Adds what the labelled layers above gave, number by number.")
            .shapes("any, and the same for each label; unchanged")
            .example("add skip")
            .sizes("label", Kind.label(), "of a layer above")
            .creates(arguments -> new Add(arguments.words("label")));

    @Override
    public boolean causal() {
        return true;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        for (int i = 1; i < inputs.size(); i++) {
            if (!inputs.get(i).equals(inputs.get(0))) {
                throw new ShapeException(
                        "'" + references.get(i - 1) + "' gives " + inputs.get(i) + ", and adding needs equal shapes.");
            }
        }
        return inputs.get(0);
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        return inputs.stream()
                .reduce((left, right) -> emission.call("torch.add", left.shape(), left, right))
                .orElseThrow();
    }
}
