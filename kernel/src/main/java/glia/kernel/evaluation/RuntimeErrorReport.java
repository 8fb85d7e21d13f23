package glia.kernel.evaluation;

import glia.kernel.extension.EvaluationException;
import glia.kernel.text.Ansi;
import glia.kernel.text.NotebookNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says what was thrown and from which lines of which cells; frames of the kernel and of JShell are left out. */
final class RuntimeErrorReport {
    /** Frames of libraries above the notebook's own that are shown. */
    private static final int MOST_LIBRARY_FRAMES = 5;
    /** Frames of the notebook that are shown; a stack overflow has thousands. */
    private static final int MOST_OWN_FRAMES = 20;

    private static final int MOST_CAUSES = 10;

    private final Map<String, Statement> statements;

    /** @param statements the snippets by the identifier that JShell puts in place of a file name */
    RuntimeErrorReport(Map<String, Statement> statements) {
        this.statements = statements;
    }

    /**
     * @param thrown what the code threw
     * @param translated JShell's copy of it, whose stack names snippets, or null
     */
    EvaluationException of(Throwable thrown, Throwable translated) {
        List<String> report = new ArrayList<>();
        Throwable stack = translated;
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            report.add((i == 0 ? "" : "Caused by: ") + Ansi.error(name(cause)) + message(cause));
            addFrames(stack == null ? cause.getStackTrace() : stack.getStackTrace(), report);
            stack = stack == null ? null : stack.getCause();
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        if (MetaspaceReserve.isFull(thrown)) {
            report.add(Ansi.hint("There is no room for more classes. Set to null what holds on to them, or restart the"
                    + " kernel; -XX:MaxMetaspaceSize in JAVA_TOOL_OPTIONS gives them more."));
        }
        String message = thrown.getMessage() == null ? "" : NotebookNames.readable(thrown.getMessage());
        return new EvaluationException(thrown.getClass().getSimpleName(), message, report, thrown);
    }

    private static String name(Throwable thrown) {
        return thrown.getClass().getName().startsWith("REPL.")
                ? thrown.getClass().getSimpleName()
                : thrown.getClass().getName();
    }

    private static String message(Throwable thrown) {
        return thrown.getMessage() == null ? "" : ": " + NotebookNames.readable(thrown.getMessage());
    }

    private void addFrames(StackTraceElement[] frames, List<String> report) {
        int library = 0;
        int own = 0;
        int hidden = 0;
        for (StackTraceElement frame : frames) {
            if (frame.getClassName().startsWith("glia.kernel.evaluation.")) {
                continue;
            }
            String line = ownFrame(frame);
            boolean shown = line != null ? own++ < MOST_OWN_FRAMES : own == 0 && library++ < MOST_LIBRARY_FRAMES;
            if (!shown) {
                hidden++;
            } else {
                report.add("    at " + (line != null ? line : libraryFrame(frame)));
            }
        }
        if (hidden > 0) {
            report.add("    ... " + hidden + " more frames");
        }
    }

    private String ownFrame(StackTraceElement frame) {
        String file = frame.getFileName();
        Statement statement = file == null || !file.startsWith("#") ? null : statements.get(file.substring(1));
        if (statement == null) {
            return null;
        }
        int line = frame.getLineNumber();
        return method(frame)
                + Ansi.place(statement.origin().line(line)) + ":  "
                + statement.line(line).strip();
    }

    private static String method(StackTraceElement frame) {
        String name = frame.getMethodName();
        if (name.isEmpty() || name.equals(ExpressionCompiler.METHOD)) {
            return "";
        }
        String type = frame.getClassName().replaceFirst("^.*[.$](?=\\D)", "");
        return switch (name) {
            case "<init>" -> type.matches(".*\\$\\d+") ? "new anonymous class, " : "new " + type + ", ";
            case "<clinit>" -> "initializer of " + type + ", ";
            default -> (name.startsWith("lambda$") ? "lambda" : name) + ", ";
        };
    }

    private static String libraryFrame(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                + frame.getLineNumber() + ")";
    }
}
