package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Initialization;
import glia.networks.Layer;
import glia.networks.Parameter;
import glia.networks.engine.Continuation;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.List;

/** Adds to each step what tells its place: waves (Vaswani et al. 2017, section 3.5), or learned vectors. */
record Positional(boolean learned, Arguments arguments) implements Layer {

    static final LayerType TYPE = LayerType.named("positional")
            .group("Attention")
            .summary("Adds to each step what tells its place: sine waves of falling frequency, or learned vectors.")
            .shapes("(steps, features); unchanged")
            .example("positional learned")
            .size("kind", Kind.choice("sine", "learned"), "sine", "waves, or learned vectors")
            .weights("normal with deviation 0.02, as GPT-2")
            .creates(arguments -> new Positional(arguments.word("kind").equals("learned"), arguments));

    @Override
    public boolean causal() {
        return true;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Steps.of(inputs.get(0), "positional");
    }

    @Override
    public List<Parameter> parameters(List<Shape> inputs) {
        Shape shape = inputs.get(0);
        Initialization drawn = arguments.initialization(shape.size(0), shape.size(1), Initialization.normal(0.02));
        return learned ? List.of(new Parameter("weight", shape, drawn, arguments.penalty())) : List.of();
    }

    @Override
    public List<Parameter> buffers(List<Shape> inputs) {
        return learned ? List.of() : List.of(new Parameter("waves", inputs.get(0), (shape, random) -> waves(shape)));
    }

    /** sin and cos of position / 10000^(2i/features) in turn. */
    private static float[] waves(Shape shape) {
        int features = shape.size(1);
        float[] values = new float[(int) shape.count()];
        for (int i = 0; i < values.length; i++) {
            int position = i / features;
            int feature = i % features;
            double angle = position / Math.pow(10_000, (feature - feature % 2) / (double) features);
            values[i] = (float) (feature % 2 == 0 ? Math.sin(angle) : Math.cos(angle));
        }
        return values;
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        Shape shape = inputs.get(0).shape();
        if (emission.continuation().isPresent()) {
            return continued(emission, emission.continuation().get(), inputs.get(0));
        }
        List<Parameter> held = learned ? parameters(List.of(shape)) : buffers(List.of(shape));
        Value places = emission.parameter(held.get(0));
        Value alike = emission.call("torch.type_as", shape, places, inputs.get(0));
        return emission.call("torch.add", shape, inputs.get(0), alike);
    }

    private Value continued(Emission emission, Continuation continuation, Value input) {
        List<Shape> whole =
                List.of(Shape.of(continuation.window(), input.shape().size(1)));
        Value places = emission.parameter((learned ? parameters(whole) : buffers(whole)).get(0));
        return emission.assign(
                input.shape(),
                "torch.add(" + input.variable() + ", torch.narrow(" + places.variable() + ", 0, " + Continuation.PAST
                        + ", " + input.shape().size(0) + "))");
    }
}
