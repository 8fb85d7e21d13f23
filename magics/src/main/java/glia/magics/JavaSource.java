package glia.magics;

import java.util.Locale;

/** Values as Java source. */
public final class JavaSource {
    private JavaSource() {}

    /** A string literal. */
    public static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            literal.append(
                    switch (character) {
                        case '"' -> "\\\"";
                        case '\\' -> "\\\\";
                        case '\n' -> "\\n";
                        case '\r' -> "\\r";
                        case '\t' -> "\\t";
                        default ->
                            character < ' '
                                    ? String.format(Locale.ROOT, "\\u%04x", (int) character)
                                    : String.valueOf(character);
                    });
        }
        return literal.append('"').toString();
    }

    /** A text block of these lines. */
    public static String block(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"");
        return "\"\"\"\n" + escaped.strip().indent(4) + "    \"\"\"";
    }
}
