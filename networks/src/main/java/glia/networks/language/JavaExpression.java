package glia.networks.language;

import glia.datasets.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** A Java expression within a definition: where it ends, and how its value is written in the language. */
final class JavaExpression {

    private JavaExpression() {}

    /** Where the brace stands that closes the expression, knowing Java's quotes and nested braces; -1 if nowhere. */
    static int end(String line, int start) {
        int depth = 0;
        char quote = 0;
        for (int at = start; at < line.length(); at++) {
            char character = line.charAt(at);
            if (quote != 0) {
                if (character == '\\') {
                    at++;
                } else if (character == quote) {
                    quote = 0;
                }
            } else if (character == '"' || character == '\'') {
                quote = character;
            } else if (character == '{') {
                depth++;
            } else if (character == '}' && depth-- == 0) {
                return at;
            }
        }
        return -1;
    }

    /** @throws IllegalArgumentException if the language has no spelling for the value, saying so */
    static String spell(Object value) {
        if (value == null) {
            throw new IllegalArgumentException("this Java expression is null; a number or a word is needed");
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (value instanceof Shape shape) {
            return shape.toText();
        }
        if (value instanceof int[] sizes) {
            return Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining("x"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JavaExpression::spell).collect(Collectors.joining("x"));
        }
        if (value instanceof Number || value instanceof CharSequence || value instanceof Enum<?>) {
            String text = value.toString();
            if (text.isEmpty() || text.chars().anyMatch(c -> Character.isWhitespace(c) || "{};#".indexOf(c) >= 0)) {
                throw new IllegalArgumentException("this Java expression gives '" + text + "'; one number or word is"
                        + " needed, without spaces, braces, ';' and '#'");
            }
            return text;
        }
        throw new IllegalArgumentException("this Java expression gives a "
                + value.getClass().getSimpleName() + "; a number, a word, a yes or no, or sizes are needed");
    }

    static String describe(Throwable failure) {
        // A function throws nothing checked: whoever evaluates for us wraps what went wrong, and its words are enough.
        if (failure instanceof CompletionException
                && failure.getCause() != null
                && failure.getCause().getMessage() != null) {
            return failure.getCause().getMessage();
        }
        String kind = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? kind : kind + ": " + failure.getMessage();
    }
}
