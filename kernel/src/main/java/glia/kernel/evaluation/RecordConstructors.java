package glia.kernel.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/**
 * Constructors such as {@code record Point(int x) { Point { ... } }}, right in every Java file. JShell makes the record
 * public, which such a constructor must then be too.
 */
final class RecordConstructors {
    private static final String CODE = "compiler.err.invalid.canonical.constructor.in.record";

    private RecordConstructors() {}

    /** @return the declaration with a public constructor, if its access is all that was wrong with it */
    static Optional<String> opened(JShell shell, String source, List<SnippetEvent> events) {
        if (events.size() != 1 || events.get(0).status() != Snippet.Status.REJECTED) {
            return Optional.empty();
        }
        List<Diag> errors =
                shell.diagnostics(events.get(0).snippet()).filter(Diag::isError).toList();
        return errors.stream()
                .findFirst()
                .filter(error -> errors.size() == 1 && error.getCode().equals(CODE))
                .filter(error -> error.getMessage(Locale.ENGLISH).contains("stronger access"))
                .map(error -> (int) error.getStartPosition())
                .map(start -> source.substring(0, start) + "public " + source.substring(start));
    }
}
