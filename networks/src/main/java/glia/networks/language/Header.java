package glia.networks.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code block(c, s=1)}, however it is spaced. */
final class Header {
    private static final Pattern FORMAL = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_-]*)(?:=(\\S+))?");

    private final SourceText source;
    private final Token def;
    private final List<Token> words;

    Header(SourceText source, Token def, List<Token> words) {
        this.source = source;
        this.def = def;
        this.words = words;
    }

    Definition definition(Statement.Body body) {
        if (words.isEmpty()) {
            throw source.at(def, "a definition needs a name: def block(c, s) { ... }");
        }
        Token first = words.get(0);
        int paren = first.text().indexOf('(');
        Token name = paren < 0 ? first : first.part(0, paren);
        if (!Parser.isName(name.text())) {
            throw source.at(first, "a definition needs a name that begins with a letter: def block(c, s) { ... }");
        }
        return new Definition(name, formals(first, paren), body);
    }

    private List<Definition.Formal> formals(Token first, int paren) {
        List<Token> rest = new ArrayList<>(words.subList(1, words.size()));
        if (paren >= 0) {
            rest.add(0, first.part(paren, first.text().length()));
        }
        if (rest.isEmpty()) {
            return List.of();
        }
        Token last = rest.get(rest.size() - 1);
        if (!rest.get(0).text().startsWith("(") || !last.text().endsWith(")")) {
            throw source.at(rest.get(0), "parameters stand in parentheses: def block(c, s) { ... }");
        }
        List<Definition.Formal> formals = new ArrayList<>();
        for (Token token : rest) {
            Matcher part = Pattern.compile("[^(),]+").matcher(token.text());
            while (part.find()) {
                formals.add(formal(token.part(part.start(), part.end()), formals));
            }
        }
        return formals;
    }

    private Definition.Formal formal(Token token, List<Definition.Formal> earlier) {
        Matcher matcher = FORMAL.matcher(token.text());
        if (!matcher.matches()) {
            throw source.at(token, "a parameter is a word, with a value where calls may leave it out: s=1");
        }
        Token name = token.part(0, matcher.end(1));
        if (earlier.stream().anyMatch(other -> other.name().text().equals(name.text()))) {
            throw source.at(name, "parameter '" + name.text() + "' is there twice");
        }
        return new Definition.Formal(name, matcher.group(2));
    }
}
