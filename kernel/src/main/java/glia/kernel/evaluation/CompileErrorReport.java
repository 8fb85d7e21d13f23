package glia.kernel.evaluation;

import glia.kernel.extension.EvaluationException;
import glia.kernel.text.Ansi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jdk.jshell.Diag;

/** Says what does not compile: the message, the line with a caret, and what may have been meant. */
final class CompileErrorReport {
    private static final int MOST_ERRORS = 5;
    private static final int MOST_COLUMNS = 200;

    private final Statement statement;
    private final Suggestions suggestions;
    private final int offset;

    CompileErrorReport(Statement statement, Suggestions suggestions) {
        this(statement, suggestions, 0);
    }

    /** @param offset where the statement begins in what was compiled */
    CompileErrorReport(Statement statement, Suggestions suggestions, int offset) {
        this.statement = statement;
        this.suggestions = suggestions;
        this.offset = offset;
    }

    EvaluationException of(List<Diag> diagnostics) {
        List<Diag> errors =
                diagnostics.stream().filter(Diag::isError).limit(MOST_ERRORS).toList();
        if (errors.isEmpty()) {
            return ofMessage("the code does not compile", 0, 0, Optional.empty());
        }
        List<String> report = new ArrayList<>();
        for (Diag error : errors) {
            report.addAll(lines(error));
        }
        return new EvaluationException("CompileError", message(errors.get(0)), report, null);
    }

    EvaluationException ofMessage(String message, int start, int end, Optional<String> hint) {
        List<String> report = new ArrayList<>();
        report.add(Ansi.error("error: ") + message);
        report.addAll(excerpt(start, end));
        hint.ifPresent(text -> report.add(Ansi.hint(text)));
        return new EvaluationException("CompileError", message, report, null);
    }

    private List<String> lines(Diag error) {
        String message = message(error);
        int start = Math.max(0, (int) error.getStartPosition() - offset);
        int end = Math.max(start, (int) error.getEndPosition() - offset);
        Optional<Symbol> missing = Symbol.missingIn(error.getMessage(Locale.ENGLISH));
        if (missing.isPresent()) {
            // The position is that of the dot before a member; the name is what is wrong.
            int from = Math.max(0, (int)
                    Math.min(error.getPosition() - offset, statement.source().length()));
            int name = statement.source().indexOf(missing.get().name(), from);
            if (name >= 0) {
                start = name;
                end = name + missing.get().name().length();
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(Ansi.error("error: ") + message);
        lines.addAll(excerpt(start, end));
        int at = start;
        missing.flatMap(symbol -> suggestions
                        .forMissing(symbol, statement.source(), at)
                        .or(() -> CompileHints.undeclared(symbol, statement.source(), at)))
                .ifPresent(text -> lines.add(Ansi.hint(text)));
        CompileHints.of(error, statement.source(), at).forEach(text -> lines.add(Ansi.hint(text)));
        return lines;
    }

    private List<String> excerpt(int start, int end) {
        int number = statement.lineAt(start);
        String line = statement.line(number);
        int lineStart = Math.max(0, statement.source().lastIndexOf('\n', Math.max(0, start - 1)) + 1);
        if (start == 0) {
            lineStart = 0;
        }
        int column = Math.max(0, Math.min(start - lineStart, line.length()));
        // Of a line longer than any screen, what is around the place.
        int from = line.length() > MOST_COLUMNS ? Math.max(0, column - MOST_COLUMNS / 2) : 0;
        String shown = line.substring(from, Math.min(line.length(), from + MOST_COLUMNS));
        int width = Math.max(1, Math.min(end - start, shown.length() - (column - from)));
        String indent = shown.substring(0, column - from).replaceAll("[^\t]", " ");
        return List.of(
                Ansi.place(statement.origin().line(number)),
                "    " + shown,
                "    " + indent + Ansi.mark("^".repeat(width)));
    }

    /** javac's message on one line, without the names that JShell's wrapping gives. */
    static String message(Diag error) {
        String text = error.getMessage(Locale.ENGLISH)
                .replaceAll("(?:REPL\\.)?\\$JShell\\$\\w+\\.", "")
                .replaceAll("\\bjava\\.(lang|util)\\.(?=[A-Z])", "");
        Optional<Symbol> symbol = Symbol.missingIn(text);
        if (symbol.isPresent()) {
            return "cannot find " + symbol.get().described();
        }
        return text.replaceAll(";?\\s*\n\\s*", "; ")
                .replace(" in class  ", " ")
                .replaceAll(": +", ": ")
                .strip();
    }
}
