package glia.networks.language;

/**
 * A word of a definition, or what ends or groups words.
 *
 * @param text for a word, with the values of its <code>${...}</code> put in
 * @param line from 1
 * @param column from 0, in the line as given
 * @param length in the line as given
 */
record Token(Kind kind, String text, int line, int column, int length) {

    enum Kind {
        WORD,
        OPEN,
        CLOSE,
        /** A line's end, or a semicolon. */
        END
    }

    boolean is(Kind expected) {
        return kind == expected;
    }

    /** The same place with other text. */
    Token as(String other) {
        return new Token(kind, other, line, column, length);
    }

    /** A part of this token. */
    Token part(int from, int to) {
        return new Token(kind, text.substring(from, to), line, column + from, to - from);
    }
}
