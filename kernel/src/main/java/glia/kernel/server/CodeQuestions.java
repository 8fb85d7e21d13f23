package glia.kernel.server;

import glia.kernel.protocol.Message;
import java.util.List;
import java.util.Map;

/** Answers what a front end asks about code that is being typed. */
final class CodeQuestions {
    private final NotebookKernel kernel;

    CodeQuestions(NotebookKernel kernel) {
        this.kernel = kernel;
    }

    Map<String, Object> complete(Message request) {
        return Map.of("status", "unknown");
    }

    Map<String, Object> candidates(Message request) {
        int cursor = request.number("cursor_pos", 0);
        return Map.of(
                "status",
                "ok",
                "matches",
                List.of(),
                "cursor_start",
                cursor,
                "cursor_end",
                cursor,
                "metadata",
                Map.of());
    }

    Map<String, Object> inspection(Message request) {
        return Map.of("status", "ok", "found", false, "data", Map.of(), "metadata", Map.of());
    }
}
