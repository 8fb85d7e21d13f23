package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Initialization;
import glia.networks.Layer;
import glia.networks.Parameter;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One block of a transformer (Vaswani et al. 2017, section 3.1): self-attention, attention to another sequence where
 * one is named, and two dense layers at each step, every part added to its input and normalized. Parameters are
 * PyTorch's, by its names.
 */
record Transformer(
        MultiHead self,
        Optional<MultiHead> other,
        int hidden,
        boolean before,
        String activation,
        double dropout,
        List<String> references,
        Arguments arguments)
        implements Layer {

    static final LayerType TYPE = Steps.masked(LayerType.named("transformer")
                    .group("Attention")
                    .summary(
                            "A transformer's block: self-attention and two dense layers at each step, both added to their"
                                    + " input and normalized. Causal, it is GPT's; with cross=, a decoder's.")
                    .shapes("(steps, features); unchanged")
                    .example("repeat 2 { transformer heads=4 ff=256 causal }")
                    .option("heads", Kind.integer(1), "1", "how many look side by side; divides features")
                    .option("ff", Kind.integer(1), "", "units of the first dense layer; left out: 4 x features")
                    .option("norm", Kind.choice("pre", "post"), "pre", "normalizes before each part, or after")
                    .option(
                            "activation",
                            Kind.choice("relu", "gelu", "gelu_tanh", "silu"),
                            "gelu",
                            "between the dense layers")
                    .option("dropout", Kind.fraction(), "0.1", "of every part's output, in training")
                    .flag("causal", "no step sees a later one")
                    .option("cross", Kind.label(), "", "the label of another sequence to look at too")
                    .option("crossmask", Kind.label(), "", "the label of that sequence's tokens"))
            .weights("as attention and dense; normalization at 1 and 0")
            .creates(Transformer::of);

    private static Transformer of(Arguments arguments) {
        if (arguments.has("crossmask") && !arguments.has("cross")) {
            throw new IllegalArgumentException("crossmask= belongs to cross=");
        }
        int heads = arguments.integer("heads");
        double dropout = arguments.number("dropout");
        List<String> references = new ArrayList<>();
        references.addAll(arguments.labels("mask"));
        references.addAll(arguments.labels("cross"));
        references.addAll(arguments.labels("crossmask"));
        return new Transformer(
                new MultiHead("self_attn.", heads, arguments.yes("causal"), dropout, arguments),
                arguments.has("cross")
                        ? Optional.of(new MultiHead("multihead_attn.", heads, false, dropout, arguments))
                        : Optional.empty(),
                arguments.has("ff") ? arguments.integer("ff") : 0,
                arguments.word("norm").equals("pre"),
                arguments.word("activation"),
                dropout,
                List.copyOf(references),
                arguments);
    }

    @Override
    public boolean causal() {
        return self.causal() && other.isEmpty();
    }

    /** A mask of its own steps may hide what a later piece has, so only the other sequence's may be there. */
    @Override
    public boolean causalBeside() {
        return self.causal() && !arguments.has("mask");
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape shape = Steps.of(inputs.get(0), "transformer");
        self.check(shape);
        int next = 1;
        if (arguments.has("mask")) {
            Steps.checkMask(arguments.labels("mask"), inputs.get(next++), shape.size(0));
        }
        if (other.isPresent()) {
            Shape source = inputs.get(next++);
            MultiHead.checkKeys(arguments.word("cross"), shape, source);
            if (arguments.has("crossmask")) {
                Steps.checkMask(arguments.labels("crossmask"), inputs.get(next), source.size(0));
            }
        }
        return shape;
    }

    @Override
    public List<Parameter> parameters(List<Shape> inputs) {
        int features = inputs.get(0).size(1);
        int units = units(features);
        List<Parameter> parameters = new ArrayList<>(self.parameters(features));
        other.ifPresent(attention -> parameters.addAll(attention.parameters(features)));
        parameters.addAll(dense("linear1", features, units));
        parameters.addAll(dense("linear2", units, features));
        for (int part = 1; part <= (other.isPresent() ? 3 : 2); part++) {
            parameters.addAll(norm(part, features));
        }
        return parameters;
    }

    private int units(int features) {
        return hidden > 0 ? hidden : Math.multiplyExact(4, features);
    }

    private List<Parameter> dense(String name, int from, int to) {
        Initialization initialization = arguments.initialization(from, to, Initialization.fanIn(from));
        return List.of(
                new Parameter(name + ".weight", Shape.of(to, from), initialization, arguments.penalty()),
                new Parameter(name + ".bias", Shape.of(to), Initialization.fanIn(from)));
    }

    private static List<Parameter> norm(int part, int features) {
        return List.of(
                new Parameter("norm" + part + ".weight", Shape.of(features), Initialization.constant(1)),
                new Parameter("norm" + part + ".bias", Shape.of(features), Initialization.constant(0)));
    }

    /** What a part makes of its input. */
    private interface Part {
        Value of(Value input);
    }

    @Override
    public Value emit(Emission emission, List<Value> inputs) {
        int next = 1;
        Optional<Value> mask = arguments.has("mask") ? Optional.of(inputs.get(next++)) : Optional.empty();
        Value value = added(emission, inputs.get(0), 1, input -> self.emit(emission, input, input, mask));
        if (other.isPresent()) {
            Value source = inputs.get(next++);
            Optional<Value> tokens = inputs.stream().skip(next).findFirst();
            value = added(emission, value, 2, input -> other.get().emit(emission, input, source, tokens));
        }
        return added(emission, value, other.isPresent() ? 3 : 2, input -> feedForward(emission, input));
    }

    private Value added(Emission emission, Value input, int part, Part computation) {
        Value given = before ? normalized(emission, input, part) : input;
        Value computed = dropped(emission, computation.of(given));
        Value sum = emission.call("torch.add", input.shape(), input, computed);
        return before ? sum : normalized(emission, sum, part);
    }

    private Value normalized(Emission emission, Value input, int part) {
        int features = input.shape().size(1);
        List<Value> weights =
                norm(part, features).stream().map(emission::parameter).toList();
        return emission.call(
                "torch.layer_norm", input.shape(), input, List.of(features), weights.get(0), weights.get(1), 1e-5);
    }

    private Value feedForward(Emission emission, Value input) {
        int features = input.shape().size(1);
        int units = units(features);
        Shape wide = Shape.of(input.shape().size(0), units);
        List<Value> first = dense("linear1", features, units).stream()
                .map(emission::parameter)
                .toList();
        List<Value> second = dense("linear2", units, features).stream()
                .map(emission::parameter)
                .toList();
        Value inner = Affine.emit(emission, wide, input, first.get(0), first.get(1));
        Value active = activation.equals("gelu_tanh")
                ? emission.call("torch.gelu", wide, inner, new Emission.Literal("approximate=\"tanh\""))
                : emission.call("torch." + activation, wide, inner);
        Value kept = dropped(emission, active);
        return Affine.emit(emission, input.shape(), kept, second.get(0), second.get(1));
    }

    private Value dropped(Emission emission, Value value) {
        return dropout == 0 ? value : emission.call("torch.dropout", value.shape(), value, dropout, Emission.TRAINING);
    }
}
