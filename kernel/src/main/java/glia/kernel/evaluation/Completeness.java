package glia.kernel.evaluation;

import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Whether a text could be run as it stands. */
public enum Completeness {
    COMPLETE,
    INCOMPLETE,
    INVALID;

    static Completeness of(String source, SourceCodeAnalysis analysis) {
        String rest = source;
        while (!rest.isBlank()) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            switch (info.completeness()) {
                case COMPLETE, COMPLETE_WITH_SEMI, EMPTY -> {
                    if (hasSyntaxError(info.source(), analysis)) {
                        return INVALID;
                    }
                    rest = info.remaining() == null ? "" : info.remaining();
                }
                case CONSIDERED_INCOMPLETE, DEFINITELY_INCOMPLETE -> {
                    return INCOMPLETE;
                }
                default -> {
                    return INVALID;
                }
            }
        }
        return COMPLETE;
    }

    private static boolean hasSyntaxError(String statement, SourceCodeAnalysis analysis) {
        return statement != null
                && analysis.sourceToSnippets(statement).stream().anyMatch(s -> s.kind() == Snippet.Kind.ERRONEOUS);
    }
}
