package glia.plots.tablesaw;

/** An object literal of JavaScript as text. */
final class LiteralText {
    private LiteralText() {}

    /** Where the object that begins at {@code start} ends, its closing brace included. */
    static int end(String script, int start) {
        int depth = 0;
        int i = start;
        while (i < script.length()) {
            char letter = script.charAt(i);
            if (letter == '\'' || letter == '"') {
                i = closing(script, i);
            } else if (letter == '{') {
                depth++;
            } else if (letter == '}') {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            }
            i++;
        }
        throw new IllegalArgumentException("What Tablesaw wrote breaks off in the middle of an object");
    }

    /**
     * The end of a string. In single quotes stands what a template filled in, where quotes were escaped for HTML and
     * backslashes left alone; in double quotes stands JSON.
     */
    private static int closing(String script, int opening) {
        char quote = script.charAt(opening);
        int i = opening + 1;
        while (i < script.length() && script.charAt(i) != quote) {
            i += quote == '"' && script.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    /** The same with the backslashes of single-quoted strings doubled, as JSON wants them. */
    static String repaired(String literal) {
        StringBuilder repaired = new StringBuilder();
        int i = 0;
        while (i < literal.length()) {
            char letter = literal.charAt(i);
            if (letter == '\'' || letter == '"') {
                int end = Math.min(closing(literal, i) + 1, literal.length());
                String string = literal.substring(i, end);
                repaired.append(letter == '\'' ? string.replace("\\", "\\\\") : string);
                i = end;
            } else {
                repaired.append(letter);
                i++;
            }
        }
        // A layout leaves lines of nothing but a comma between its parts.
        return repaired.toString().replaceAll(",(\\s*,)+", ",");
    }
}
