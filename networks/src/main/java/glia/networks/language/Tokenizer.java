package glia.networks.language;

import glia.networks.DefinitionException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Cuts a definition into words, braces and ends of statements, and puts in the values of <code>${...}</code>. */
final class Tokenizer {
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_WORD = 200;

    private final SourceText source;
    private final Function<String, Object> javaValues;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder resolved = new StringBuilder();

    Tokenizer(SourceText source, Function<String, Object> javaValues) {
        this.source = source;
        this.javaValues = javaValues;
    }

    /** @throws DefinitionException if a <code>${...}</code> is not closed or has no value, or the text is too long */
    List<Token> tokens() {
        int length = 0;
        for (int number = 1; number <= source.lines().size(); number++) {
            String line = source.lines().get(number - 1);
            length += line.length();
            if (length > LONGEST_TEXT) {
                throw source.at(number, 0, 1, "a definition this long cannot be meant: over a million characters");
            }
            line(number, line);
        }
        return tokens;
    }

    /** The text with values in place, after {@link #tokens()}. */
    String resolved() {
        return resolved.toString();
    }

    private void line(int number, String line) {
        int at = 0;
        while (at < line.length()) {
            char character = line.charAt(at);
            if (character == '#') {
                resolved.append(line, at, line.length());
                break;
            }
            if (isSpace(character)) {
                resolved.append(character);
                at++;
            } else if (character == '{' || character == '}' || character == ';') {
                Token.Kind kind =
                        character == '{' ? Token.Kind.OPEN : character == '}' ? Token.Kind.CLOSE : Token.Kind.END;
                tokens.add(new Token(kind, String.valueOf(character), number, at, 1));
                resolved.append(character);
                at++;
            } else {
                at = word(number, line, at);
            }
        }
        tokens.add(new Token(Token.Kind.END, "", number, Math.min(at, line.length()), 1));
        resolved.append('\n');
    }

    private int word(int number, String line, int start) {
        StringBuilder text = new StringBuilder();
        int at = start;
        while (at < line.length() && !endsWord(line.charAt(at))) {
            if (line.startsWith("${", at)) {
                int end = JavaExpression.end(line, at + 2);
                if (end < 0) {
                    throw source.at(number, at, line.length() - at, "'${' is never closed. Write ${expression}");
                }
                text.append(value(number, at, line.substring(at + 2, end), end + 1 - at));
                at = end + 1;
            } else {
                text.append(line.charAt(at++));
            }
        }
        if (text.length() > LONGEST_WORD) {
            throw source.at(number, start, at - start, "no word or number is this long. Is a space missing?");
        }
        tokens.add(new Token(Token.Kind.WORD, text.toString(), number, start, at - start));
        resolved.append(text);
        return at;
    }

    private String value(int number, int column, String expression, int length) {
        Object value;
        try {
            value = javaValues.apply(expression.strip());
        } catch (RuntimeException failure) {
            throw source.at(number, column, length, "this Java expression failed: " + JavaExpression.describe(failure));
        }
        try {
            return JavaExpression.spell(value);
        } catch (IllegalArgumentException unusable) {
            throw source.at(number, column, length, unusable.getMessage());
        }
    }

    private static boolean endsWord(char character) {
        return isSpace(character) || character == '{' || character == '}' || character == ';' || character == '#';
    }

    /** Also the space that does not break and the byte order mark, which come with pasted text. */
    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }
}
