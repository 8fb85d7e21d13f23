package glia.kernel.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * One statement of a source.
 *
 * @param statement from its first character that is not a space
 * @param begin where that is in the source
 * @param end where what follows begins
 * @param rest what follows
 */
record Piece(Statement statement, int begin, int end, String rest) {

    /**
     * A source from a position on, in order. What is not complete is the last piece, with all that follows.
     *
     * @param strict whether to have JShell read every statement, which takes it milliseconds; else only those that end
     *     who knows where, and what is wrong may be cut elsewhere
     */
    static List<Piece> of(
            String source, int from, Origin origin, Supplier<SourceCodeAnalysis> analysis, boolean strict) {
        Statement whole = new Statement(source, origin);
        List<Piece> pieces = new ArrayList<>();
        String rest = source.substring(from);
        while (!rest.isBlank()) {
            OptionalInt end = strict ? OptionalInt.empty() : StatementHead.end(rest);
            String one;
            String following;
            if (end.isPresent()) {
                one = rest.substring(0, end.getAsInt());
                following = rest.substring(end.getAsInt());
            } else {
                CompletionInfo info = analysis.get().analyzeCompletion(rest);
                boolean complete = info.completeness().isComplete();
                one = complete && info.source() != null && !info.source().isBlank() ? info.source() : rest;
                following = complete ? info.remaining() : "";
            }
            int blank = one.length() - one.stripLeading().length();
            int begin = source.length() - rest.length() + blank;
            Statement statement = new Statement(one.substring(blank), origin.behind(whole.lineAt(begin) - 1));
            pieces.add(new Piece(statement, begin, source.length() - following.length(), following));
            rest = following;
        }
        return pieces;
    }

    boolean isLast() {
        return rest.isBlank();
    }
}
