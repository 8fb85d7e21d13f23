package glia.kernel.text;

/**
 * Walks over Java text and knows at every place whether it is code, and which token came last. It accepts
 * unfinished and wrong code: it never fails.
 */
public final class JavaScanner {
    private final String text;
    private int position;
    private char lastToken;
    private int depth;

    public JavaScanner(String text) {
        this.text = text;
    }

    public int position() {
        return position;
    }

    /** Goes on behind a piece of text that is not Java and that ended a statement. */
    public void skipTo(int newPosition) {
        position = newPosition;
        lastToken = 0;
    }

    public boolean atEnd() {
        return position >= text.length();
    }

    /** The last character of the code so far that is neither space nor comment; 0 for none. */
    public char lastToken() {
        return lastToken;
    }

    /** How many brackets of any kind are open. */
    public int depth() {
        return depth;
    }

    /** Whether only spaces stand between the start of the line and this position. */
    public boolean atLineStart() {
        int i = position - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n' || text.charAt(i) == '\r';
    }

    public char current() {
        return text.charAt(position);
    }

    /** Moves over one space, token character, comment, text or character literal. */
    public void next() {
        char c = current();
        if (text.startsWith("//", position)) {
            position = endOfLine(text, position);
        } else if (text.startsWith("/*", position)) {
            int end = text.indexOf("*/", position + 2);
            position = end < 0 ? text.length() : end + 2;
        } else if (text.startsWith("\"\"\"", position)) {
            position = endOfTextBlock();
            lastToken = '"';
        } else if (c == '"' || c == '\'') {
            position = endOfLiteral(c);
            lastToken = c;
        } else {
            position++;
            if (!Character.isWhitespace(c)) {
                lastToken = c;
                depth += "({[".indexOf(c) >= 0 ? 1 : ")}]".indexOf(c) >= 0 && depth > 0 ? -1 : 0;
            }
        }
    }

    private int endOfTextBlock() {
        int i = position + 3;
        while (i < text.length() && !text.startsWith("\"\"\"", i)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), i + 3);
    }

    private int endOfLiteral(char quote) {
        int i = position + 1;
        while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), i + 1);
    }

    public static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
