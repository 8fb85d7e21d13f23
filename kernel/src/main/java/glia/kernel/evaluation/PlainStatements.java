package glia.kernel.evaluation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Neighbouring statements that can only run, and declare nothing. They are compiled as one, since a compilation takes a
 * thousand times longer than most of them run.
 *
 * @param source that they are pieces of
 * @param pieces at least one; only the last of the source may give a value
 */
record PlainStatements(String source, List<Piece> pieces) {
    /** The JVM leaves methods of more than 8,000 bytes to its interpreter; so much source gives fewer. */
    private static final int MOST_CHARACTERS = 4000;

    private static final String CHECK = " " + StopSignal.class.getName() + ".check();";
    /** It would end the others too. */
    private static final Pattern RETURN = Pattern.compile("\\breturn\\b");

    /** How many of the pieces from one on are such statements. */
    static int count(List<Piece> pieces, int from) {
        int begin = pieces.get(from).begin();
        int count = 0;
        for (Piece piece : pieces.subList(from, pieces.size())) {
            if (piece.end() - begin > MOST_CHARACTERS || !isPlain(piece)) {
                break;
            }
            count++;
        }
        return count;
    }

    private static boolean isPlain(Piece piece) {
        String source = piece.statement().source();
        boolean closed = source.endsWith(";") || source.endsWith("}");
        // Where a semicolon was missing, JShell has put one that is not in the source.
        if (!closed
                || source.length() != piece.end() - piece.begin()
                || RETURN.matcher(source).find()) {
            return false;
        }
        return switch (StatementHead.of(source)) {
            case CONTROL, PRINT, ASSIGNMENT, CALL -> true;
            case IMPORT, VARIABLE, OTHER -> false;
        };
    }

    Origin origin() {
        return pieces.get(0).statement().origin();
    }

    /** Whether the value of a cell may be that of the last. */
    boolean mayGiveValue() {
        Piece last = pieces.get(pieces.size() - 1);
        return last.isLast() && StatementHead.of(last.statement().source()) == StatementHead.CALL;
    }

    /** The body of a method that runs them, each on its lines, with a chance to be interrupted behind each. */
    String body() {
        return checked(pieces) + " return null;";
    }

    /** The same with the value of the last, if it has one. */
    String bodyWithValue() {
        Piece last = pieces.get(pieces.size() - 1);
        int begin = pieces.size() == 1
                ? last.begin()
                : pieces.get(pieces.size() - 2).end();
        String expression = source.substring(begin, last.end() - 1);
        return checked(pieces.subList(0, pieces.size() - 1)) + " return (" + expression + ");";
    }

    private String checked(List<Piece> some) {
        StringBuilder text = new StringBuilder();
        int written = pieces.get(0).begin();
        for (Piece piece : some) {
            text.append(source, written, piece.end()).append(CHECK);
            written = piece.end();
        }
        return text.toString();
    }

    /** The statements as they stand. */
    Statement asOne() {
        return new Statement(
                source.substring(
                        pieces.get(0).begin(), pieces.get(pieces.size() - 1).end()),
                origin());
    }
}
