package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Layer;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** Normal noise added in training (Bishop 1995). */
record Noise(double deviation) implements Layer {

    static final LayerType TYPE = LayerType.named("noise")
            .group("Regularization")
            .summary("In training, adds normal noise. Otherwise it changes nothing.")
            .shapes("any; unchanged")
            .example("noise 0.1")
            .size("deviation", Kind.number(0, Double.POSITIVE_INFINITY), "0.1", "the noise's standard deviation")
            .creates(arguments -> new Noise(arguments.number("deviation")));

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Value input = inputs.get(0);
        String output = emission.fresh();
        emission.line("if training:\n  " + output + " = torch.add(" + input.variable() + ", torch.mul(torch.randn_like("
                + input.variable() + "), " + Emission.decimal(deviation) + "))\nelse:\n  " + output + " = "
                + input.variable());
        return new Value(output, input.shape());
    }
}
