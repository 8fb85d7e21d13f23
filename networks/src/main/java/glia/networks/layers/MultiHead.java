package glia.networks.layers;

import glia.datasets.Shape;
import glia.networks.Initialization;
import glia.networks.Parameter;
import glia.networks.ShapeException;
import glia.networks.engine.Continuation;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Multi-head scaled dot-product attention (Vaswani et al. 2017, section 3.2), with PyTorch's parameters by its names.
 *
 * @param prefix before the parameters' names, where a layer has several
 */
record MultiHead(String prefix, int heads, boolean causal, double dropout, Arguments arguments) {

    void check(Shape query) {
        if (query.size(1) % heads != 0) {
            throw new ShapeException("heads=" + heads + " must divide its " + query.size(1) + " features.");
        }
    }

    /** @param keys of what is looked at: as many features as the query has */
    static void checkKeys(String label, Shape query, Shape keys) {
        if (keys.rank() != 2 || keys.size(1) != query.size(1)) {
            throw new ShapeException(
                    "'" + label + "' gives " + keys + " and should give (steps, " + query.size(1) + ").");
        }
    }

    List<Parameter> parameters(int features) {
        Initialization input =
                arguments.initialization(features, features, Initialization.xavier(features, 3L * features));
        Initialization output = arguments.initialization(features, features, Initialization.fanIn(features));
        Initialization zero = Initialization.constant(0);
        return List.of(
                new Parameter(
                        prefix + "in_proj_weight",
                        Shape.of(Math.multiplyExact(3, features), features),
                        input,
                        arguments.penalty()),
                new Parameter(prefix + "in_proj_bias", Shape.of(3 * features), zero),
                new Parameter(prefix + "out_proj.weight", Shape.of(features, features), output, arguments.penalty()),
                new Parameter(prefix + "out_proj.bias", Shape.of(features), zero));
    }

    /**
     * @param source what is looked at; the query itself in self-attention
     * @param tokens 0 where the source is padding
     */
    Value emit(Emission emission, Value query, Value source, Optional<Value> tokens) {
        int features = query.shape().size(1);
        List<Value> weights =
                parameters(features).stream().map(emission::parameter).toList();
        List<Value> parts =
                query.equals(source) ? together(emission, query, weights) : apart(emission, query, source, weights);
        Shape split = Shape.of(heads, query.shape().size(0), features / heads);
        if (emission.continuation().isPresent() && causal) {
            Value mixed = continued(emission, emission.continuation().get(), parts, split);
            return joined(emission, mixed, query.shape(), weights);
        }
        String mask = mask(emission, query, source, tokens);
        if (emission.inspecting()) {
            emission.attention(prefix.replaceFirst("\\.$", ""), weights(emission, parts, mask, tokens.isEmpty()));
        }
        Value mixed = emission.assign(
                split,
                "torch.scaled_dot_product_attention(" + parts.get(0).variable() + ", "
                        + parts.get(1).variable() + ", "
                        + parts.get(2).variable() + ", " + mask + ", "
                        + dropped(emission) + ", " + (causal && tokens.isEmpty() ? "True" : "False") + ")");
        return joined(emission, mixed, query.shape(), weights);
    }

    private static Value joined(Emission emission, Value mixed, Shape shape, List<Value> weights) {
        Value joined = emission.assign(
                shape,
                "torch.reshape(torch.transpose(" + mixed.variable() + ", 1, 2), [-1, " + shape.size(0) + ", "
                        + shape.size(1) + "])");
        return Affine.emit(emission, shape, joined, weights.get(2), weights.get(3));
    }

    /**
     * Queries of this piece over the keys and values of all steps so far, which are kept. A piece of a sequence has no
     * padding, so a mask of tokens has nothing to hide.
     */
    private Value continued(Emission emission, Continuation continuation, List<Value> parts, Shape split) {
        int steps = split.size(1);
        Shape whole = Shape.of(continuation.sequences(), heads, continuation.window(), split.size(2));
        String past = Continuation.PAST;
        List<String> seen = new ArrayList<>();
        for (Value part : parts.subList(1, 3)) {
            String kept = continuation.keep(whole);
            emission.line(
                    "torch.copy_(torch.narrow(" + kept + ", 2, " + past + ", " + steps + "), " + part.variable() + ")");
            seen.add("torch.narrow(" + kept + ", 2, 0, " + past + " + " + steps + ")");
        }
        String mask = steps == 1
                ? "None"
                : "torch.tril(torch.new_ones(" + parts.get(0).variable() + ", [" + steps + ", " + past + " + " + steps
                        + "], dtype=11), " + past + ")";
        return emission.assign(
                split,
                "torch.scaled_dot_product_attention(" + parts.get(0).variable() + ", " + seen.get(0) + ", "
                        + seen.get(1) + ", " + mask + ", 0., False)");
    }

    /** What the fused operation keeps to itself: the softmax of the scaled products (section 3.2.1). */
    private Value weights(Emission emission, List<Value> parts, String mask, boolean plain) {
        Shape query = parts.get(0).shape();
        Shape shape = Shape.of(heads, query.size(1), parts.get(1).shape().size(1));
        double scale = 1 / Math.sqrt(query.size(2));
        Value scores = emission.assign(
                shape,
                "torch.mul(torch.matmul(" + parts.get(0).variable() + ", torch.transpose("
                        + parts.get(1).variable() + ", -2, -1)), " + Emission.decimal(scale) + ")");
        if (!mask.equals("None")) {
            scores = emission.assign(shape, "torch.add(" + scores.variable() + ", " + mask + ")");
        } else if (causal && plain) {
            scores = emission.assign(
                    shape,
                    "torch.sub(" + scores.variable() + ", torch.mul(torch.triu(torch.ones_like(" + scores.variable()
                            + "), 1), 1000000000.))");
        }
        return emission.call("torch.softmax", shape, scores, -1);
    }

    private List<Value> together(Emission emission, Value query, List<Value> weights) {
        int features = query.shape().size(1);
        Shape three = Shape.of(query.shape().size(0), 3 * features);
        Value all = Affine.emit(emission, three, query, weights.get(0), weights.get(1));
        List<Value> parts = new ArrayList<>();
        int steps = query.shape().size(0);
        int width = features / heads;
        // One unbinding of all three: the gradient of three cuts would be three arrays of the whole, mostly zeros.
        Value unbound = emission.assign(
                three,
                "torch.unbind(torch.permute(torch.reshape(" + all.variable() + ", [-1, " + steps + ", 3, " + heads
                        + ", " + width + "]), [2, 0, 3, 1, 4]), 0)");
        for (int part = 0; part < 3; part++) {
            parts.add(emission.assign(Shape.of(heads, steps, width), unbound.variable() + "[" + part + "]"));
        }
        return parts;
    }

    private List<Value> apart(Emission emission, Value query, Value source, List<Value> weights) {
        int features = query.shape().size(1);
        List<Value> parts = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            Value from = part == 0 ? query : source;
            Value weight = emission.call(
                    "torch.narrow", Shape.of(features, features), weights.get(0), 0, part * features, features);
            Value bias =
                    emission.call("torch.narrow", Shape.of(features), weights.get(1), 0, part * features, features);
            parts.add(split(emission, Affine.emit(emission, from.shape(), from, weight, bias)));
        }
        return parts;
    }

    /** {@code [batch, steps, features]} to {@code [batch, heads, steps, features / heads]}. */
    private Value split(Emission emission, Value value) {
        int steps = value.shape().size(0);
        int width = value.shape().size(1) / heads;
        return emission.assign(
                Shape.of(heads, steps, width),
                "torch.transpose(torch.reshape(" + value.variable() + ", [-1, " + steps + ", " + heads + ", " + width
                        + "]), 1, 2)");
    }

    /** A large negative number where nobody may look: unlike minus infinity, a row of nothing else stays a number. */
    private String mask(Emission emission, Value query, Value source, Optional<Value> tokens) {
        if (tokens.isEmpty()) {
            return "None";
        }
        Value present = Steps.present(emission, tokens.get(), source);
        int from = query.shape().size(0);
        int to = source.shape().size(0);
        String seen = "torch.reshape(" + present.variable() + ", [-1, 1, 1, " + to + "])";
        if (causal) {
            seen = "torch.tril(torch.expand(" + seen + ", [-1, 1, " + from + ", " + to + "]))";
        }
        return emission.assign(Shape.of(1, from, to), "torch.mul(torch.sub(" + seen + ", 1), 1000000000.)")
                .variable();
    }

    private String dropped(Emission emission) {
        if (dropout == 0) {
            return "0.";
        }
        String variable = emission.fresh();
        emission.line(
                "if training:\n  " + variable + " = " + Emission.decimal(dropout) + "\nelse:\n  " + variable + " = 0.");
        return variable;
    }
}
