package glia.networks.saving.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an expression of a network's program and computes it, operation by operation. */
public final class Expression {
    /** What an operation does with its arguments. */
    public interface Calls {
        Object call(String operation, List<Object> arguments);
    }

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(-?[0-9][0-9.]*(?:e[-+]?[0-9]+)?|[A-Za-z_][A-Za-z_0-9.]*|\"[^\"]*\"|[\\[\\](),=])");

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Object> variables;
    private final Calls calls;
    private int next;

    private Expression(String text, Map<String, Object> variables, Calls calls) {
        this.variables = variables;
        this.calls = calls;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (end < text.stripTrailing().length()) {
            throw new Unsupported(text.substring(end));
        }
    }

    /**
     * Numbers become {@code Long} and {@code Double}, lists become {@code List}, {@code None} becomes {@code ""}.
     *
     * @throws Unsupported if it cannot be read
     */
    public static Object value(String text, Map<String, Object> variables, Calls calls) {
        Expression expression = new Expression(text, variables, calls);
        return expression.indexed(expression.plain());
    }

    private Object indexed(Object value) {
        if (!accepts("[")) {
            return value;
        }
        int index = Math.toIntExact((Long) plain());
        expect("]");
        return ((List<?>) value).get(index);
    }

    private Object plain() {
        if (accepts("[")) {
            return list("]");
        }
        String token = tokens.get(next++);
        char first = token.charAt(0);
        if (first == '"') {
            return token.substring(1, token.length() - 1);
        }
        if (Character.isDigit(first) || first == '-') {
            boolean decimal = token.contains(".") || token.contains("e");
            return decimal ? (Object) Double.valueOf(token) : (Object) Long.valueOf(token);
        }
        if (accepts("(")) {
            return calls.call(token, list(")"));
        }
        if (accepts("=")) {
            return plain();
        }
        return switch (token) {
            case "None" -> "";
            case "True" -> true;
            case "False" -> false;
            default -> variable(token);
        };
    }

    private Object variable(String name) {
        Object value = variables.get(name);
        if (value == null) {
            throw new Unsupported(name);
        }
        return indexed(value);
    }

    private List<Object> list(String end) {
        List<Object> values = new ArrayList<>();
        while (!accepts(end)) {
            values.add(plain());
            accepts(",");
        }
        return values;
    }

    private boolean accepts(String token) {
        boolean found = next < tokens.size() && tokens.get(next).equals(token);
        if (found) {
            next++;
        }
        return found;
    }

    private void expect(String token) {
        if (!accepts(token)) {
            throw new Unsupported(String.join(" ", tokens));
        }
    }
}
