package glia.networks.language;

import glia.datasets.Suggestion;
import glia.networks.Block;
import glia.networks.DefinitionException;
import glia.networks.layers.LayerType;
import glia.networks.layers.Layers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Blocks of the user's own: which there are, and what a call of one stands for. */
final class Calls {
    private static final int MOST_CALLS_SHOWN = 3;

    private final SourceText source;
    private final String network;
    private final Map<String, Definition> definitions;
    private final Assembly assembly;
    private final Deque<Frame> frames = new ArrayDeque<>();

    private record Frame(Definition definition, Substitution substitution) {}

    Calls(SourceText source, String network, Script script, Assembly assembly) {
        this.source = source;
        this.network = network;
        this.definitions = script.definitions();
        this.assembly = assembly;
        frames.push(new Frame(null, new Substitution(source, Map.of())));
    }

    void checkNames() {
        for (Definition definition : definitions.values()) {
            String name = definition.name().text();
            if (Layers.named(name).isPresent() || Construct.named(name).isPresent()) {
                throw source.at(
                        network,
                        definition.name(),
                        "'" + name + "' is a word of the language. Give the definition another name");
            }
        }
    }

    boolean defines(String word) {
        return definitions.containsKey(word);
    }

    LayerType layerType(Token word) {
        return Layers.named(word.text()).orElseThrow(() -> {
            List<String> known = new ArrayList<>(definitions.keySet());
            known.addAll(Layers.words());
            known.addAll(Construct.words());
            return source.at(
                    network, word, "unknown layer." + Suggestion.hint(word.text(), known) + " (%layers lists all)");
        });
    }

    /** The statement with the values of the call that is being read. */
    Statement bind(Statement statement) {
        return frames.element().substitution().apply(statement);
    }

    Assembly.Part call(Statement statement, Flow flow, Scope scope) {
        Definition definition = definitions.get(statement.word().text());
        checkCycle(statement, definition);
        frames.push(new Frame(definition, new Substitution(source, values(statement, definition))));
        try {
            Assembly.Chain chain = assembly.chain(statement, definition.body().statements(), flow, scope.inner());
            Block block = new Block(definition.name().text(), chain.sequence(), statement.source());
            return new Assembly.Part(block, chain.flow().by(statement.source()));
        } catch (DefinitionException within) {
            throw traced(within, statement);
        } finally {
            frames.pop();
        }
    }

    /** Adds which call it was: the place alone is the same for all of them. */
    private static DefinitionException traced(DefinitionException within, Statement call) {
        String message = within.getMessage();
        boolean enough = message.split("\n   within ", -1).length > MOST_CALLS_SHOWN;
        String trace = "\n   within '" + call.source().text() + "' of line "
                + call.word().line();
        return enough ? within : new DefinitionException(message + trace, within.line(), within.column());
    }

    private void checkCycle(Statement statement, Definition definition) {
        if (frames.stream().noneMatch(frame -> frame.definition() == definition)) {
            return;
        }
        List<String> names = new ArrayList<>();
        frames.descendingIterator().forEachRemaining(frame -> {
            if (frame.definition() != null) {
                names.add(frame.definition().name().text());
            }
        });
        names.add(definition.name().text());
        throw source.at(
                network,
                statement.word(),
                "this definition contains itself: "
                        + String.join(
                                " -> ",
                                names.subList(names.indexOf(definition.name().text()), names.size())));
    }

    private Map<String, String> values(Statement statement, Definition definition) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Definition.Formal> formals = definition.formals();
        for (Token argument : statement.arguments()) {
            int equals = argument.text().indexOf('=');
            String name = equals > 0
                    ? argument.text().substring(0, equals)
                    : formals.stream()
                            .map(formal -> formal.name().text())
                            .filter(formal -> !values.containsKey(formal))
                            .findFirst()
                            .orElseThrow(() -> source.at(
                                    network,
                                    argument,
                                    "one value too many: " + definition.form() + called(definition)));
            if (formals.stream().noneMatch(formal -> formal.name().text().equals(name))) {
                throw source.at(
                        network, argument, "no parameter '" + name + "': " + definition.form() + called(definition));
            }
            if (values.put(name, argument.text().substring(equals + 1)) != null) {
                throw source.at(network, argument, "'" + name + "' is given twice");
            }
        }
        for (Definition.Formal formal : formals) {
            String name = formal.name().text();
            if (!values.containsKey(name)) {
                if (formal.fallback() == null) {
                    throw source.at(
                            network,
                            statement.word(),
                            "no value for '" + name + "': " + definition.form() + called(definition));
                }
                values.put(name, formal.fallback());
            }
        }
        return values;
    }

    private static String called(Definition definition) {
        return " (defined in line " + definition.name().line() + ")";
    }
}
