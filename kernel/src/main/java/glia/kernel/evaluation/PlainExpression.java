package glia.kernel.evaluation;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line that can only be one expression, if it is Java at all. Doubt leaves it to JShell: several statements,
 * literals that could hide a comment, assignments (which show no value), and conditionals, which may change their type
 * with what is expected of them.
 *
 * @param source without spaces around it
 */
record PlainExpression(String source) {
    private static final Pattern DOUBTFUL = Pattern.compile("[\\r\\n;{}?@]|//|/\\*|\\\\u|(?<![=!<>])=(?!=)");

    static Optional<PlainExpression> of(String source) {
        String line = source.strip();
        boolean plain = !line.isEmpty() && !DOUBTFUL.matcher(line).find() && opensBeforeItCloses(line);
        return plain ? Optional.of(new PlainExpression(line)) : Optional.empty();
    }

    /** Else the parentheses around it would make an expression of {@code a) + (b}. */
    private static boolean opensBeforeItCloses(String line) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether it has code that others may call. Without, it can neither loop nor call itself, nor end the process,
     * since what does so has no value.
     */
    boolean hasCodeOfItsOwn() {
        return source.contains("->") || source.contains("::");
    }

    /** Java that gives a variable this value, as an object. */
    String asVariable(String name) {
        return "java.lang.Object " + name + " = (" + source + ");";
    }
}
