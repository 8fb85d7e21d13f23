package glia.magics;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a magic's line, as a person expects of a command line: spaces part them, quotes keep spaces. A backslash
 * is a character like any other, since it stands in the paths of Windows. <code>${...}</code> is kept whole.
 */
final class Words {

    /**
     * One word.
     *
     * @param text without its quotes
     * @param start index of its first {@code char} in the line, quotes included
     * @param end index behind its last
     */
    record Word(String text, int start, int end) {}

    private final String line;
    private final List<Word> words = new ArrayList<>();
    private int position;

    private Words(String line) {
        this.line = line;
    }

    /** The words; a quote or brace that nobody closes ends with the line. */
    static List<Word> of(String line) {
        Words reader = new Words(line);
        while (reader.next()) {}
        return List.copyOf(reader.words);
    }

    private boolean next() {
        while (position < line.length() && Character.isWhitespace(line.charAt(position))) {
            position++;
        }
        if (position == line.length()) {
            return false;
        }
        int start = position;
        StringBuilder text = new StringBuilder();
        while (position < line.length() && !Character.isWhitespace(line.charAt(position))) {
            char character = line.charAt(position);
            if (line.startsWith("${", position)) {
                int end = endOfExpression(position + 2);
                text.append(line, position, end);
                position = end;
            } else if ((character == '"' || character == '\'') && opensQuote(start)) {
                int end = line.indexOf(character, position + 1);
                text.append(line, position + 1, end < 0 ? line.length() : end);
                position = end < 0 ? line.length() : end + 1;
            } else {
                text.append(character);
                position++;
            }
        }
        words.add(new Word(text.toString(), start, position));
        return true;
    }

    /** Within a word an apostrophe is an apostrophe. */
    private boolean opensQuote(int start) {
        return position == start || "=,".indexOf(line.charAt(position - 1)) >= 0;
    }

    private int endOfExpression(int from) {
        int depth = 1;
        for (int at = from; at < line.length(); at++) {
            char character = line.charAt(at);
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return line.length();
    }
}
