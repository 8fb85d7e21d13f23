package glia.networks.language;

import glia.datasets.Suggestion;
import glia.networks.Input;
import glia.networks.Labelled;
import glia.networks.Layer;
import glia.networks.Network;
import glia.networks.Node;
import glia.networks.Placed;
import glia.networks.Sequence;
import glia.networks.Source;
import glia.networks.layers.LayerType;
import glia.networks.layers.Layers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From statements to a tree of layers with shapes: what each statement means where it stands. */
final class Assembly {
    /** No definition that someone wrote comes near; repeats within repeats soon do. */
    private static final int MOST_STATEMENTS = 20_000;

    private static final int DEEPEST = 200;

    private final SourceText source;
    private final String network;
    private final Placement placement;
    private final Calls calls;
    private final Arrangements arrangements;
    private int statements;
    private int depth;

    Assembly(SourceText source, Script script, String network) {
        this.source = source;
        this.network = network;
        this.placement = new Placement(source, network);
        this.calls = new Calls(source, network, script, this);
        this.arrangements = new Arrangements(source, network, this);
    }

    /** @param name where the network's name stands, or null */
    Network network(String text, List<Statement> body, Token name) {
        calls.checkNames();
        Token start = name != null ? name : new Token(Token.Kind.WORD, "", 1, 0, 1);
        if (body.isEmpty()) {
            throw source.at(network, start, "this network is empty. It begins with what it is fed: input 1x28x28");
        }
        Statement first = body.get(0);
        if (!first.word().text().equals("input")) {
            throw source.at(
                    network,
                    first.word(),
                    "a network begins with what it is fed, such as 'input 1x28x28'."
                            + Suggestion.hint(first.word().text(), List.of("input")));
        }
        Input input = new InputReader(source, network, first).input();
        Flow flow = new Flow(input.shape(), input.tokens(), input.source());
        if (body.size() == 1) {
            throw source.at(network, first.word(), "this network has no layer. Add one below, such as 'dense 10'");
        }
        Scope scope = new Scope();
        List<Node> nodes = new ArrayList<>();
        if (first.label().isPresent()) {
            Node passing = new Sequence(flow.shape(), List.of(), input.source());
            nodes.add(labelled(first.label().get(), new Part(passing, flow), scope));
        }
        chain(nodes, body.subList(1, body.size()), flow, scope);
        return new Network(network, text, input, new Sequence(input.shape(), nodes, input.source()));
    }

    /** A statement understood, and what it gives. */
    record Part(Node node, Flow flow) {}

    /** A body understood. */
    record Chain(Sequence sequence, Flow flow) {}

    Chain chain(Statement owner, List<Statement> body, Flow start, Scope scope) {
        if (depth == DEEPEST) {
            throw source.at(network, owner.word(), "blocks and calls are nested deeper than " + DEEPEST);
        }
        List<Node> nodes = new ArrayList<>();
        depth++;
        Flow flow = chain(nodes, body, start, scope);
        depth--;
        return new Chain(new Sequence(start.shape(), nodes, owner.source()), flow);
    }

    private Flow chain(List<Node> nodes, List<Statement> body, Flow start, Scope scope) {
        Flow flow = start;
        for (Statement statement : body) {
            Part part = part(statement, flow, scope);
            nodes.add(part.node());
            flow = part.flow();
        }
        for (Scope.Target target : scope.targets()) {
            if (!target.used) {
                String label = target.token.text();
                throw source.at(
                        network,
                        target.token,
                        "label '" + label + "' is never used. Write 'add " + label + "' or 'concat " + label
                                + "' below, or take it away");
            }
        }
        return flow;
    }

    private Part part(Statement unbound, Flow flow, Scope scope) {
        Statement statement = calls.bind(unbound);
        if (++statements > MOST_STATEMENTS) {
            throw source.at(
                    network, statement.word(), "this network has more than 20,000 layers. Use fewer repeats or calls");
        }
        Optional<Token> label = statement.label();
        label.ifPresent(token -> checkLabel(token, scope));
        Part part = unlabelled(statement, flow, scope);
        return label.isEmpty() ? part : new Part(labelled(label.get(), part, scope), part.flow());
    }

    private Part unlabelled(Statement statement, Flow flow, Scope scope) {
        Token word = statement.word();
        return switch (word.text()) {
            case "residual" -> arrangements.residual(statement, flow, scope);
            case "repeat" -> arrangements.repeat(statement, flow, scope);
            case "each" -> arrangements.each(statement, flow, scope);
            case "parallel" -> arrangements.parallel(statement, flow, scope);
            case "input" -> throw source.at(network, word, "'input' stands once, at the start");
            case "" -> throw source.at(network, word, "braces need a word before them, such as residual { ... }");
            default -> {
                statement.body().ifPresent(body -> {
                    throw source.at(network, body.open(), "'" + word.text() + "' has no braces");
                });
                yield calls.defines(word.text())
                        ? calls.call(statement, flow, scope)
                        : layer(statement, calls.layerType(word), flow, scope);
            }
        };
    }

    private Part layer(Statement statement, LayerType type, Flow flow, Scope scope) {
        ArgumentReader.Call call = new ArgumentReader(source, network, statement, type).read();
        Statement own = new Statement(statement.label(), statement.word(), call.own(), Optional.empty());
        Placed placed = placement.place(type, call.arguments(), own, statement.label(), flow, scope);
        Source written = call.trailing().isEmpty() ? placed.source() : statement.source();
        Flow after = after(placed, written, flow, scope);
        if (call.trailing().isEmpty()) {
            return new Part(placed, after);
        }
        ArgumentReader.Trailing trailing = call.trailing().get();
        Statement behind = new Statement(Optional.empty(), trailing.token(), trailing.own(), Optional.empty());
        Placed activation =
                placement.place(trailing.type(), trailing.arguments(), behind, Optional.empty(), after, scope);
        Sequence both = new Sequence(flow.shape(), List.of(placed, activation), written);
        return new Part(both, new Flow(activation.output(), after.tokens(), written));
    }

    private static Flow after(Placed placed, Source written, Flow flow, Scope scope) {
        Layer layer = placed.layer();
        boolean tokens = switch (layer.tokens()) {
            case KEEPS -> flow.tokens();
            case MAPS -> true;
            case FOLLOWS_REFERENCE ->
                scope.value(layer.references().get(0)).orElseThrow().flow.tokens();
            case READS, REFUSES -> false;
        };
        boolean passing = placed.word().equals("dropout") || placed.word().equals("noise");
        Optional<Layer> giver = passing ? flow.layer() : Optional.of(layer);
        return new Flow(placed.output(), tokens, written, giver);
    }

    /** A layer that no statement spells out, such as a projection. */
    Placed implied(String word, List<String> arguments, Statement owner, Flow flow, Scope scope) {
        LayerType type = Layers.named(word).orElseThrow();
        Token place = owner.word();
        Statement statement = new Statement(
                Optional.empty(),
                place.as(word),
                arguments.stream().map(place::as).toList(),
                Optional.empty());
        ArgumentReader.Call call = new ArgumentReader(source, network, statement, type).read();
        return placement.place(type, call.arguments(), statement, Optional.empty(), flow, scope);
    }

    private Node labelled(Token label, Part part, Scope scope) {
        Node node = part.node();
        Optional<Placed> layer = Optional.empty();
        if (node instanceof Placed placed) {
            layer = Optional.of(placed);
        } else if (node instanceof Sequence sequence
                && !sequence.children().isEmpty()
                && sequence.children().get(0) instanceof Placed head) {
            layer = Optional.of(head);
        }
        String key = placement.key(label.text());
        scope.add(label.text(), new Scope.Target(label, key, part.flow(), layer));
        return new Labelled(label.text(), key, node);
    }

    private void checkLabel(Token label, Scope scope) {
        String text = label.text();
        if (Layers.named(text).isPresent() || Construct.named(text).isPresent() || calls.defines(text)) {
            throw source.at(network, label, "'" + text + "' is a word of the language. Give the label another name");
        }
        scope.own(text).ifPresent(earlier -> {
            throw source.at(
                    network,
                    label,
                    "label '" + text + "' is there already, in line " + earlier.token.line()
                            + ". Give one of the two another name");
        });
    }
}
