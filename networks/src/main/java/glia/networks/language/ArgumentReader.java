package glia.networks.language;

import glia.datasets.Suggestion;
import glia.networks.layers.Argument;
import glia.networks.layers.Arguments;
import glia.networks.layers.LayerType;
import glia.networks.layers.Layers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what stands behind a layer's word against the layer's signature. */
final class ArgumentReader {
    private final SourceText source;
    private final String network;
    private final Statement statement;
    private final LayerType type;
    private final Map<String, Object> values = new HashMap<>();
    private final List<Token> own = new ArrayList<>();
    private final Map<String, Object> activationValues = new HashMap<>();
    private final List<Token> activationOwn = new ArrayList<>();
    private Token activationToken;
    private LayerType activation;

    ArgumentReader(SourceText source, String network, Statement statement, LayerType type) {
        this.source = source;
        this.network = network;
        this.statement = statement;
        this.type = type;
    }

    /**
     * What was read.
     *
     * @param own the tokens that belong to the layer and not to the activation that trails it
     */
    record Call(Arguments arguments, List<Token> own, Optional<Trailing> trailing) {}

    /** An activation behind a layer. */
    record Trailing(Token token, LayerType type, Arguments arguments, List<Token> own) {}

    /** @throws glia.networks.DefinitionException for what the signature does not allow */
    Call read() {
        for (Token token : statement.arguments()) {
            int equals = token.text().indexOf('=');
            if (equals > 0) {
                option(token, token.text().substring(0, equals), token.text().substring(equals + 1));
            } else {
                bare(token);
            }
        }
        Arguments arguments = complete(type, values, statement.word());
        Optional<Trailing> trailing = activation == null
                ? Optional.empty()
                : Optional.of(new Trailing(
                        activationToken,
                        activation,
                        complete(activation, activationValues, activationToken),
                        activationOwn));
        return new Call(arguments, own, trailing);
    }

    private void option(Token token, String name, String text) {
        Optional<Argument> activationArgument = activation == null ? Optional.empty() : activation.argument(name);
        if (activationArgument.isPresent()) {
            put(activationValues, activationArgument.get(), token, text);
            activationOwn.add(token);
            return;
        }
        Argument argument = type.argument(name)
                .orElseThrow(() -> source.at(
                        network, token, type.word() + " has no option '" + name + "'." + hint(name, optionNames())));
        put(values, argument, token, text);
        own.add(token);
    }

    private void bare(Token token) {
        String text = token.text();
        if (text.contains(",")) {
            throw source.at(network, token, "what a layer is given is separated by spaces. Leave out the comma");
        }
        Optional<Argument> named = type.argument(text);
        if (named.isPresent() && named.get().role() == Argument.Role.FLAG) {
            put(values, named.get(), token, "yes");
            own.add(token);
            return;
        }
        Optional<Argument> next = nextSize();
        boolean meant = next.isPresent() && next.get().kind().candidates().contains(text);
        if (!meant && Layers.isActivation(text)) {
            trail(token);
            return;
        }
        boolean word = !text.isEmpty() && Character.isLetter(text.charAt(0)) && !isSizes(text);
        boolean fits = next.isPresent() && (!word || meant || next.get().kind().anyWord());
        if (!fits || activation != null && word) {
            throw refused(token, word);
        }
        put(values, next.get(), token, text);
        own.add(token);
    }

    private void trail(Token token) {
        if (activation != null) {
            throw source.at(
                    network,
                    token,
                    "two activations behind one layer. Put '" + token.text() + "' on a line of its own");
        }
        activationToken = token;
        activation = Layers.named(token.text()).orElseThrow();
    }

    private RuntimeException refused(Token token, boolean word) {
        String text = token.text();
        if (type.argument(text).isPresent()) {
            return source.at(network, token, "an option has a value: " + text + "=...");
        }
        if (!word) {
            return source.at(network, token, "one size too many: " + type.form());
        }
        if (Layers.named(text).isPresent()) {
            return source.at(
                    network,
                    token,
                    "'" + text + "' is a layer of its own. Put it on a line of its own, or behind a ';'");
        }
        List<String> known = new ArrayList<>(optionNames());
        known.addAll(Layers.activations());
        nextSize().ifPresent(size -> known.addAll(size.kind().candidates()));
        return source.at(
                network,
                token,
                "'" + text + "' is neither an activation nor an option of " + type.word() + "." + hint(text, known));
    }

    private void put(Map<String, Object> target, Argument argument, Token token, String text) {
        if (target.containsKey(argument.name()) && argument.role() != Argument.Role.SIZES) {
            throw source.at(network, token, "'" + argument.name() + "' is given twice");
        }
        Object value;
        try {
            value = argument.kind().parse(text);
        } catch (IllegalArgumentException refused) {
            boolean silent = refused.getMessage() == null || refused instanceof NumberFormatException;
            throw source.at(
                    network,
                    token,
                    silent
                            ? argument.name() + " must be " + argument.kind().description() + ", found '" + text + "'."
                                    + Suggestion.hint(text, argument.kind().candidates())
                            : argument.name() + " " + refused.getMessage());
        }
        if (argument.role() == Argument.Role.SIZES) {
            List<Object> all = new ArrayList<>((List<?>) target.getOrDefault(argument.name(), List.of()));
            all.add(value);
            target.put(argument.name(), all);
        } else {
            target.put(argument.name(), value);
        }
    }

    private Arguments complete(LayerType of, Map<String, Object> given, Token word) {
        for (Argument argument : of.arguments()) {
            if (given.containsKey(argument.name())) {
                continue;
            }
            if (argument.required()) {
                String example = of.example().isEmpty() ? "" : ", such as '" + of.example() + "'";
                throw source.at(network, word, of.word() + " needs " + argument.name() + ": " + of.form() + example);
            }
            if (!argument.fallback().isEmpty()) {
                given.put(argument.name(), argument.kind().parse(argument.fallback()));
            }
        }
        return new Arguments(given);
    }

    private Optional<Argument> nextSize() {
        for (Argument argument : type.arguments()) {
            if (argument.isSize() && (argument.role() == Argument.Role.SIZES || !values.containsKey(argument.name()))) {
                return Optional.of(argument);
            }
        }
        return Optional.empty();
    }

    private List<String> optionNames() {
        return type.arguments().stream().map(Argument::name).toList();
    }

    private String hint(String text, List<String> known) {
        String suggestion = Suggestion.hint(text, known);
        return suggestion.isEmpty() ? " (%layers " + type.word() + " lists what it takes)" : suggestion;
    }

    private static boolean isSizes(String text) {
        return Character.isDigit(text.charAt(0));
    }
}
