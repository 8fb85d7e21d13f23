package glia.kernel.server;

import glia.kernel.evaluation.Cell;
import glia.kernel.evaluation.CellStopped;
import glia.kernel.evaluation.MetaspaceReserve;
import glia.kernel.extension.EvaluationException;
import glia.kernel.extension.MagicException;
import glia.kernel.extension.MimeBundle;
import glia.kernel.protocol.Message;
import glia.kernel.text.Ansi;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs one cell and says what came of it. */
final class CellRunner {
    /** Behind a comment on that line it may be a part of the comment. */
    private static final Pattern ENDS_WITH_NAME =
            Pattern.compile("(?m)^(?:(?!//|/\\*|\\*/).)*(?<![^;{}\\s])\\p{javaJavaIdentifierStart}"
                    + "\\p{javaJavaIdentifierPart}*\\s*;?\\s*\\z");

    private final NotebookKernel kernel;
    private final Publisher publisher;
    private final TextOutput output;

    CellRunner(NotebookKernel kernel, Publisher publisher, TextOutput output) {
        this.kernel = kernel;
        this.publisher = publisher;
        this.output = output;
    }

    /** Runs the cell on the calling thread; returns the content of its reply. */
    Map<String, Object> run(Cell cell) {
        Message request = cell.request();
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("execution_count", cell.number());
        try {
            kernel.awaitReadyFor(request.text("code", ""));
            kernel.tell();
            Object value = kernel.runCell(request.text("code", ""));
            // A cell that only waited for a thread which was stopped ends by itself, and yet was interrupted.
            if (cell.stopped()) {
                throw new InterruptedException();
            }
            if (isAsked(cell, value)) {
                showResult(cell, value);
            }
            reply.put("status", "ok");
            reply.put("payload", List.of());
            reply.put("user_expressions", userExpressions(request.object("user_expressions")));
        } catch (Throwable thrown) {
            MetaspaceReserve.release(thrown);
            Map<String, Object> error = error(cell, thrown);
            output.flush(cell);
            if (!cell.silent()) {
                publisher.publish("error", request.header(), error);
            }
            reply.put("status", "error");
            reply.putAll(error);
        }
        CellStream.restore(output);
        output.flush(cell);
        return reply;
    }

    /** System.out.printf(...) gives its stream back and display(...) a name, which only who writes that name asks for. */
    private boolean isAsked(Cell cell, Object value) {
        String code = cell.request().text("code", "");
        boolean unasked = value instanceof PrintStream
                || (kernel.displays().gave(cell, value)
                        && !ENDS_WITH_NAME.matcher(code).find());
        return value != null && !unasked && !cell.silent();
    }

    private void showResult(Cell cell, Object value) {
        MimeBundle bundle = kernel.render(value);
        output.flush(cell);
        publisher.publish(
                "execute_result",
                cell.request().header(),
                Map.of(
                        "execution_count", cell.number(),
                        "data", bundle.data(),
                        "metadata", bundle.metadata()));
    }

    private Map<String, Object> userExpressions(Map<String, Object> expressions) {
        Map<String, Object> values = new LinkedHashMap<>();
        expressions.forEach((name, source) -> {
            try {
                MimeBundle bundle = kernel.render(kernel.evaluate(String.valueOf(source)));
                values.put(name, Map.of("status", "ok", "data", bundle.data(), "metadata", bundle.metadata()));
            } catch (Exception e) {
                Map<String, Object> error = new LinkedHashMap<>(error(null, e));
                error.put("status", "error");
                values.put(name, error);
            }
        });
        return values;
    }

    private static Map<String, Object> error(Cell cell, Throwable thrown) {
        if (thrown instanceof CellStopped || (cell != null && cell.stopped())) {
            return error("Interrupted", "the cell was interrupted", List.of(Ansi.error("The cell was interrupted.")));
        }
        if (thrown instanceof EvaluationException evaluation) {
            String message = evaluation.getMessage() == null ? "" : evaluation.getMessage();
            return error(evaluation.errorName(), message, evaluation.report());
        }
        String message = thrown.getMessage() == null ? "" : thrown.getMessage();
        if (thrown instanceof MagicException) {
            return error("MagicException", message, List.of(Ansi.error("error: ") + message));
        }
        // Nothing that the person wrote throws these, so that every frame may help whoever did.
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return error(thrown.getClass().getSimpleName(), message, List.of(trace.toString()));
    }

    private static Map<String, Object> error(String name, String value, List<String> lines) {
        return Map.of("ename", name, "evalue", value, "traceback", lines);
    }
}
