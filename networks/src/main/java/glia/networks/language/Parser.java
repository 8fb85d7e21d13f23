package glia.networks.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** From tokens to statements: who contains whom, without knowing any layer. */
final class Parser {
    static final int DEEPEST_NESTING = 100;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");

    private final SourceText source;
    private final List<Token> tokens;
    private int at;

    Parser(SourceText source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** @throws glia.networks.DefinitionException if braces, labels or headers are not in order */
    Script script() {
        Map<String, Definition> definitions = new LinkedHashMap<>();
        List<Script.Net> nets = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        while (skipEnds()) {
            Token token = peek();
            if (token.text().equals("def") && token.is(Token.Kind.WORD)) {
                define(definitions);
            } else if (token.text().equals("net") && token.is(Token.Kind.WORD)) {
                nets.add(net(nets));
            } else if (token.is(Token.Kind.CLOSE)) {
                throw source.at(token, "this '}' closes nothing. Is a '{' missing above, or this one too many?");
            } else {
                statements.add(statement(0));
            }
        }
        return new Script(definitions, nets, statements);
    }

    private void define(Map<String, Definition> definitions) {
        Token word = next();
        List<Token> header = words();
        if (!peek().is(Token.Kind.OPEN)) {
            throw source.at(word, "a definition has a body: def block(c, s) { ... }");
        }
        Definition definition = new Header(source, word, header).definition(body(1));
        Definition earlier = definitions.put(definition.name().text(), definition);
        if (earlier != null) {
            throw source.at(
                    definition.name(),
                    "'" + definition.name().text() + "' is defined already in line "
                            + earlier.name().line() + ". Give one of the two another name");
        }
    }

    private Script.Net net(List<Script.Net> earlier) {
        Token word = next();
        List<Token> header = words();
        if (header.size() != 1 || !isName(header.get(0).text()) || !peek().is(Token.Kind.OPEN)) {
            throw source.at(word, "a network within a text has a name and a body: net generator { ... }");
        }
        Token name = header.get(0);
        for (Script.Net other : earlier) {
            if (other.name().text().equals(name.text())) {
                throw source.at(
                        name,
                        "network '" + name.text() + "' is defined already in line "
                                + other.name().line());
            }
        }
        return new Script.Net(name, body(1));
    }

    private Statement statement(int depth) {
        Token first = peek();
        if (first.is(Token.Kind.OPEN)) {
            return new Statement(
                    Optional.empty(),
                    new Token(Token.Kind.WORD, "", first.line(), first.column(), 1),
                    List.of(),
                    Optional.of(body(depth + 1)));
        }
        List<Token> words = new ArrayList<>(words());
        Optional<Token> label = label(words);
        if (label.isPresent()
                && !words.isEmpty()
                && label(new ArrayList<>(words)).isPresent()) {
            throw source.at(words.get(0), "one label is enough");
        }
        if (words.isEmpty()) {
            throw source.at(first, "a label names what a layer gives: skip: conv 32 3x3 pad=same");
        }
        int mark = at;
        skipEnds();
        if (!peek().is(Token.Kind.OPEN) || !Construct.hasBody(words.get(0).text())) {
            at = mark;
        }
        Optional<Statement.Body> body = peek().is(Token.Kind.OPEN) ? Optional.of(body(depth + 1)) : Optional.empty();
        return new Statement(label, words.get(0), List.copyOf(words.subList(1, words.size())), body);
    }

    private Optional<Token> label(List<Token> words) {
        Token first = words.get(0);
        int colon = first.text().indexOf(':');
        if (colon < 0) {
            boolean apart = words.size() > 1 && words.get(1).text().startsWith(":");
            if (!apart) {
                return Optional.empty();
            }
            Token second = words.remove(1);
            if (second.text().length() > 1) {
                words.add(1, second.part(1, second.text().length()));
            }
            words.remove(0);
            return Optional.of(checkedLabel(first));
        }
        words.remove(0);
        if (colon + 1 < first.text().length()) {
            words.add(0, first.part(colon + 1, first.text().length()));
        }
        return Optional.of(checkedLabel(first.part(0, colon)));
    }

    private Token checkedLabel(Token label) {
        if (!isName(label.text())) {
            throw source.at(label, "a label is a word of letters, digits, '_' and '-' that begins with a letter");
        }
        return label;
    }

    private Statement.Body body(int depth) {
        Token open = next();
        if (depth > DEEPEST_NESTING) {
            throw source.at(open, "blocks are nested deeper than " + DEEPEST_NESTING + ". Use def or repeat");
        }
        List<Statement> statements = new ArrayList<>();
        while (skipEnds() && !peek().is(Token.Kind.CLOSE)) {
            Token token = peek();
            if (token.is(Token.Kind.WORD)
                    && (token.text().equals("def") || token.text().equals("net"))) {
                throw source.at(token, "'" + token.text() + "' stands outside of all braces. Move it to the top");
            }
            statements.add(statement(depth));
        }
        if (at >= tokens.size()) {
            throw source.at(open, "this '{' is never closed. Add a '}'");
        }
        next();
        return new Statement.Body(open, statements);
    }

    private List<Token> words() {
        List<Token> words = new ArrayList<>();
        while (peek().is(Token.Kind.WORD)) {
            words.add(next());
        }
        return words;
    }

    private boolean skipEnds() {
        while (at < tokens.size() && peek().is(Token.Kind.END)) {
            at++;
        }
        return at < tokens.size();
    }

    private Token peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private Token next() {
        return tokens.get(at++);
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
