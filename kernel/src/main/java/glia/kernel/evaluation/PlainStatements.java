package glia.kernel.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Neighbouring statements that can only run, and declare nothing. They are compiled as one, since a compilation takes a
 * thousand times longer than most of them run.
 *
 * @param source that they are pieces of
 * @param pieces only the last of the source may give a value
 * @param texts what the pieces are compiled as, each in as many lines
 */
record PlainStatements(String source, List<Piece> pieces, List<String> texts) {
    /** The JVM leaves methods of more than 8,000 bytes to its interpreter; so much source gives fewer. */
    private static final int MOST_CHARACTERS = 4000;

    private static final String CHECK = " " + StopSignal.class.getName() + ".check();";
    /** It would end the others too. */
    private static final Pattern RETURN = Pattern.compile("\\breturn\\b");

    /**
     * As many of the pieces as are such statements, from the first on; none where that is not.
     *
     * @param assignments makes a declaration of a variable an assignment, where that comes to the same
     */
    static PlainStatements of(String source, List<Piece> pieces, Function<String, Optional<String>> assignments) {
        List<String> texts = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean fits = piece.end() - pieces.get(0).begin() <= MOST_CHARACTERS;
            Optional<String> text = fits ? text(piece, assignments) : Optional.empty();
            if (text.isEmpty()) {
                break;
            }
            texts.add(text.get());
        }
        return new PlainStatements(source, pieces.subList(0, texts.size()), texts);
    }

    private static Optional<String> text(Piece piece, Function<String, Optional<String>> assignments) {
        String source = piece.statement().source();
        boolean closed = source.endsWith(";") || source.endsWith("}");
        // Where a semicolon was missing, JShell has put one that is not in the source.
        if (!closed
                || source.length() != piece.end() - piece.begin()
                || RETURN.matcher(source).find()) {
            return Optional.empty();
        }
        return switch (StatementHead.of(source)) {
            case CONTROL, PRINT, ASSIGNMENT, CALL -> Optional.of(source);
            case VARIABLE -> assignments.apply(source);
            case IMPORT, OTHER -> Optional.empty();
        };
    }

    int count() {
        return pieces.size();
    }

    /** Whether the value of a cell may be that of the last. */
    boolean mayGiveValue() {
        Piece last = last();
        return last.isLast() && StatementHead.of(last.statement().source()) == StatementHead.CALL;
    }

    private Piece last() {
        return pieces.get(count() - 1);
    }

    /** The body of a method that runs them, each on its lines, with a chance to be interrupted behind each. */
    String body() {
        return checked(count()) + " return null;";
    }

    /** The same with the value of the last, if it has one. */
    String bodyWithValue() {
        String last = texts.get(count() - 1);
        return checked(count() - 1) + space(count() - 1) + " return (" + last.substring(0, last.length() - ";".length())
                + ");";
    }

    private String checked(int first) {
        return IntStream.range(0, first)
                .mapToObj(i -> space(i) + texts.get(i) + CHECK)
                .collect(Collectors.joining());
    }

    private String space(int before) {
        return before == 0
                ? ""
                : source.substring(
                        pieces.get(before - 1).end(), pieces.get(before).begin());
    }

    /** The statements as they stand. */
    Statement asOne() {
        Piece first = pieces.get(0);
        return new Statement(
                source.substring(first.begin(), last().end()), first.statement().origin());
    }
}
