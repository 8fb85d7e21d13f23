package glia.kernel.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jdk.jshell.Diag;
import jdk.jshell.SnippetEvent;

/**
 * Constructors such as {@code record Point(int x) { Point { ... } }}, right in every Java file. JShell makes the record
 * public, which such a constructor must then be too.
 */
final class RecordConstructors {
    private static final String CODE = "compiler.err.invalid.canonical.constructor.in.record";

    private RecordConstructors() {}

    /** @return the declaration with a public constructor, if its access is all that was wrong with it */
    static Optional<String> opened(Snippets snippets, String source, List<SnippetEvent> events) {
        List<Diag> errors = events.size() == 1 ? snippets.errors(events.get(0)) : List.of();
        return errors.stream()
                .findFirst()
                .filter(error -> errors.size() == 1 && error.getCode().equals(CODE))
                .filter(error -> error.getMessage(Locale.ENGLISH).contains("stronger access"))
                .map(error -> (int) error.getStartPosition())
                .map(start -> source.substring(0, start) + "public " + source.substring(start));
    }
}
