package glia.networks.language;

import glia.networks.DefinitionException;
import java.util.List;

/** The text of a definition, able to point at a place in it. */
final class SourceText {
    private static final int LONGEST_LINE_SHOWN = 100;
    private static final int WRAP = 80;

    private final String name;
    private final List<String> lines;

    SourceText(String name, String text) {
        this.name = name;
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.lines = List.of(plain.split("\r\n|\r|\n", -1));
    }

    String name() {
        return name;
    }

    List<String> lines() {
        return lines;
    }

    /** An error with the line, and a caret below the token. */
    DefinitionException at(Token token, String message) {
        return at(name, token, message);
    }

    DefinitionException at(String network, Token token, String message) {
        return at(network, token.line(), token.column(), token.length(), message);
    }

    DefinitionException at(int line, int column, int length, String message) {
        return at(name, line, column, length, message);
    }

    private DefinitionException at(String network, int line, int column, int length, String message) {
        String whole = lines.get(line - 1);
        int indent = 0;
        while (indent < Math.min(column, whole.length()) && Character.isWhitespace(whole.charAt(indent))) {
            indent++;
        }
        int start = Math.max(indent, column - LONGEST_LINE_SHOWN / 2);
        int end = Math.min(whole.length(), start + LONGEST_LINE_SHOWN);
        String before = start > indent ? "..." : "";
        String after = end < whole.length() ? "..." : "";
        String shown = before + printable(whole.substring(start, end)).stripTrailing() + after;
        String head = network + ", line " + line + ":  ";
        int offset = head.length() + before.length() + column - start;
        int carets = Math.max(1, Math.min(length, end - column));
        String text = head + shown + "\n" + " ".repeat(offset) + "^".repeat(carets) + " "
                + message.replace("\n", "\n" + " ".repeat(head.length()));
        return new DefinitionException(text, line, column + 1);
    }

    /** An error in a sentence, where the place is a layer and not a character. */
    DefinitionException about(String network, Token token, String message) {
        String text = wrap(network + ", line " + token.line() + " " + message);
        return new DefinitionException(text, token.line(), token.column() + 1);
    }

    /** Tabs, control characters and unusual spaces become single spaces, so that a caret below stays below. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Z}]", " ");
    }

    private static String wrap(String text) {
        StringBuilder wrapped = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ")) {
            if (used > 0 && used + 1 + word.length() > WRAP) {
                wrapped.append("\n   ");
                used = 3;
            } else if (used > 0) {
                wrapped.append(' ');
                used++;
            }
            wrapped.append(word);
            used += word.length();
        }
        return wrapped.toString();
    }
}
