package glia.networks.language;

import glia.networks.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The way in: from the text of a definition to networks. */
public final class Language {

    /** For texts read where no Java values are at hand. */
    public static final Function<String, Object> NO_JAVA_VALUES = expression -> {
        throw new NoJavaValues();
    };

    private Language() {}

    private static final class NoJavaValues extends RuntimeException {
        NoJavaValues() {
            super("no Java values are at hand here. Use Network.of(name, text, values)");
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }

    /** See {@link Network#of(String, String, Function)}. */
    public static Network network(String name, String text, Function<String, Object> javaValues) {
        Reading reading = read(name, text, javaValues);
        Script script = reading.script();
        if (script.nets().isEmpty()) {
            return new Assembly(reading.source(), script, name).network(reading.text(), script.statements(), null);
        }
        outside(reading);
        if (script.nets().size() > 1) {
            Script.Net second = script.nets().get(1);
            throw reading.source()
                    .at(
                            second.name(),
                            "this is a second network, where one was asked for. Network.all(text) reads several");
        }
        Script.Net only = script.nets().get(0);
        return new Assembly(reading.source(), script, name)
                .network(reading.text(), only.body().statements(), only.name());
    }

    /** See {@link Network#all(String, Function)}. */
    public static List<Network> networks(String text, Function<String, Object> javaValues) {
        Reading reading = read("network", text, javaValues);
        Script script = reading.script();
        if (script.nets().isEmpty()) {
            return List.of(new Assembly(reading.source(), script, "network")
                    .network(reading.text(), script.statements(), null));
        }
        outside(reading);
        List<Network> networks = new ArrayList<>();
        for (Script.Net net : script.nets()) {
            String own = Excerpt.of(reading.tokens(), net.name());
            networks.add(new Assembly(reading.source(), script, net.name().text())
                    .network(own, net.body().statements(), net.name()));
        }
        return networks;
    }

    /** The words of a text without layout and comments; for a text that {@link #network} takes. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (Token token : new Tokenizer(new SourceText("", text), NO_JAVA_VALUES).tokens()) {
            String word = token.is(Token.Kind.END) ? ";" : token.text();
            boolean again = word.equals(";")
                    && (words.isEmpty() || words.get(words.size() - 1).equals(";"));
            if (!again) {
                words.add(word);
            }
        }
        return words;
    }

    /**
     * The part of a text that {@link #network} takes behind a statement, as a text of its own.
     *
     * @param word of the statement, outside of any block
     * @param input what the rest is fed: {@code 2}, {@code 1x28x28}
     * @return empty text if there is no such statement
     */
    public static String behind(String text, String word, String input) {
        return Cut.behind(new Tokenizer(new SourceText("", text), NO_JAVA_VALUES).tokens(), word, input);
    }

    private record Reading(SourceText source, List<Token> tokens, Script script, String text) {}

    private static Reading read(String name, String text, Function<String, Object> javaValues) {
        SourceText source = new SourceText(name, text);
        Tokenizer tokenizer = new Tokenizer(source, javaValues);
        List<Token> tokens = tokenizer.tokens();
        Script script = new Parser(source, tokens).script();
        return new Reading(source, tokens, script, tokenizer.resolved().stripTrailing() + "\n");
    }

    private static void outside(Reading reading) {
        Script script = reading.script();
        if (!script.statements().isEmpty()) {
            throw reading.source()
                    .at(
                            script.statements().get(0).word(),
                            "this stands outside of the networks of this text. Move it into one of them");
        }
    }
}
