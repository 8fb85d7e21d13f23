package glia.networks.language;

import glia.datasets.Shape;
import glia.datasets.Suggestion;
import glia.networks.DefinitionException;
import glia.networks.Layer;
import glia.networks.Parameter;
import glia.networks.Placed;
import glia.networks.ShapeException;
import glia.networks.Source;
import glia.networks.TokenUse;
import glia.networks.layers.Arguments;
import glia.networks.layers.LayerType;
import glia.networks.layers.Layers;
import glia.networks.layers.OwnLayer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts one layer in its place: gives it a path, finds what it refers to, and asks it for its shapes. */
final class Placement {
    private final SourceText source;
    private final String network;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Placement(SourceText source, String network) {
        this.source = source;
        this.network = network;
    }

    /** A label made unique in the network: a label within a {@code repeat} comes up in every round. */
    String key(String label) {
        return unique("label " + label, label);
    }

    private String path(LayerType type, Optional<Token> label) {
        return label.map(token -> unique("path " + token.text(), token.text())).orElseGet(() -> {
            String path;
            do {
                path = type.word() + counts.merge(type.word(), 1, Integer::sum);
            } while (!taken.add("path " + path));
            return path;
        });
    }

    private String unique(String wanted, String label) {
        if (taken.add(wanted)) {
            return label;
        }
        int number = counts.merge(wanted, 1, Integer::sum) + 1;
        taken.add(wanted + number);
        return label + "-" + number;
    }

    /**
     * Places a layer.
     *
     * @param statement the layer's word, and the arguments that are its own
     */
    Placed place(
            LayerType type, Arguments arguments, Statement statement, Optional<Token> label, Flow flow, Scope scope) {
        try {
            return placed(type, arguments, statement, label, flow, scope);
        } catch (DefinitionException refused) {
            throw refused;
        } catch (RuntimeException failure) {
            if (Layers.ours(type.word())) {
                throw failure;
            }
            DefinitionException described =
                    source.at(network, statement.word(), "this layer's own Java failed: " + OwnLayer.describe(failure));
            described.initCause(failure);
            throw described;
        }
    }

    private Placed placed(
            LayerType type, Arguments arguments, Statement statement, Optional<Token> label, Flow flow, Scope scope) {
        Layer created = create(type, arguments, statement.word());
        Layer layer = flow.layer().map(created::after).orElse(created);
        Source written = statement.source();
        List<Shape> inputs = new ArrayList<>(List.of(flow.shape()));
        List<String> keys = new ArrayList<>();
        for (String reference : layer.references()) {
            Scope.Target target = find(statement, reference, scope);
            checkReference(layer, statement, reference, target);
            keys.add(target.key);
            inputs.add(target.flow.shape());
        }
        List<Placed.Tie> ties = new ArrayList<>();
        for (String name : layer.tied()) {
            Placed.Tie tie = tie(statement, name, scope);
            ties.add(tie);
            inputs.add(tie.parameter().shape());
        }
        checkTokens(layer.tokens(), type, statement, flow);
        try {
            Shape output = layer.outputShape(List.copyOf(inputs));
            if (output == null) {
                throw source.at(
                        network, statement.word(), "this layer's outputShape gave null, and should give a Shape");
            }
            checkSizes(layer, inputs, output);
            return new Placed(path(type, label), type.word(), layer, inputs, keys, ties, output, written);
        } catch (ArithmeticException overflow) {
            throw refused(statement, flow, "sizes this large cannot be held.");
        } catch (ShapeException | IllegalArgumentException refused) {
            throw refused(statement, flow, refused.getMessage());
        }
    }

    private Layer create(LayerType type, Arguments arguments, Token word) {
        try {
            Layer layer = type.creation().apply(arguments);
            if (layer == null) {
                throw source.at(network, word, "what creates this layer gave null, and should give a Layer");
            }
            return layer;
        } catch (IllegalArgumentException refused) {
            throw source.at(network, word, refused.getMessage());
        }
    }

    private void checkTokens(TokenUse use, LayerType type, Statement statement, Flow flow) {
        if (flow.tokens() && use == TokenUse.REFUSES) {
            throw refused(
                    statement,
                    flow,
                    type.word() + " computes with quantities, and these are tokens. Add 'embedding vocab=20000 64'"
                            + " between them.");
        }
        if (!flow.tokens() && (use == TokenUse.READS || use == TokenUse.MAPS)) {
            throw refused(
                    statement, flow, type.word() + " reads tokens, and these are quantities. Use 'input tokens 200'.");
        }
    }

    private void checkReference(Layer layer, Statement statement, String label, Scope.Target target) {
        Token where = where(statement, label);
        boolean mask = where.text().contains("mask=");
        if (mask && !target.flow.tokens()) {
            throw source.at(
                    network, where, "'" + label + "' gives quantities; a mask comes from tokens, 0 being padding");
        }
        if (target.flow.tokens() && !mask && layer.tokens() == TokenUse.REFUSES) {
            throw source.at(
                    network, where, "'" + label + "' gives tokens, and these are no quantities. Embed them first");
        }
    }

    private static void checkSizes(Layer layer, List<Shape> inputs, Shape output) {
        checkSize("its output", output);
        for (Parameter parameter : layer.parameters(inputs)) {
            checkSize("its " + parameter.name(), parameter.shape());
        }
    }

    private static void checkSize(String what, Shape shape) {
        if (shape.count() > Integer.MAX_VALUE) {
            throw new ShapeException(what + " " + shape + " would hold "
                    + String.format(java.util.Locale.ROOT, "%,d", shape.count())
                    + " numbers; an array holds at most 2,147,483,647.");
        }
    }

    /** The error of a layer that cannot take what it is given. */
    RuntimeException refused(Statement statement, Flow flow, String reason) {
        return source.about(
                network,
                statement.word(),
                "'" + statement.source().text() + "' gets " + (flow.tokens() ? "tokens " : "") + flow.shape() + " from "
                        + flow.from() + "; " + reason);
    }

    private Scope.Target find(Statement statement, String name, Scope scope) {
        Scope.Target target = scope.value(name).orElseThrow(() -> unknown(statement, name, scope));
        target.used = true;
        return target;
    }

    private Placed.Tie tie(Statement statement, String name, Scope scope) {
        Scope.Target target = scope.weight(name).orElseThrow(() -> unknown(statement, name, scope));
        target.used = true;
        return target.layer
                .flatMap(placed -> placed.layer().parameters(placed.inputs()).stream()
                        .filter(parameter -> parameter.name().equals("weight"))
                        .findFirst()
                        .map(parameter -> new Placed.Tie(placed.path(), parameter)))
                .orElseThrow(() -> source.at(
                        network, where(statement, name), "'" + name + "' is not the label of a layer with a weight"));
    }

    private RuntimeException unknown(Statement statement, String name, Scope scope) {
        String reason = scope.weight(name).isPresent()
                ? "label '" + name + "' stands outside of 'each', whose layers see one step at a time"
                : "no label '" + name + "' above in this block or around it." + Suggestion.hint(name, scope.visible());
        return source.at(network, where(statement, name), reason);
    }

    private static Token where(Statement statement, String name) {
        return statement.arguments().stream()
                .filter(token -> token.text().equals(name) || token.text().endsWith("=" + name))
                .findFirst()
                .orElse(statement.word());
    }
}
