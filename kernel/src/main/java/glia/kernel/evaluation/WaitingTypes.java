package glia.kernel.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;

/**
 * The notebook's types that cannot be defined before another one is, as a sealed interface before the records that it
 * permits.
 *
 * <p>For JShell such a type is not there yet, and if an import provides its name ({@code List}, {@code Shape}), the
 * types it waits for would be compiled against the imported one. So while one waits, the import is out of the way.
 */
final class WaitingTypes {
    private static final Pattern NAME = Pattern.compile("\\b\\p{Upper}\\w*");

    private final JShell shell;
    private final Snippets snippets;
    private final ClassLoader loader;
    private final Set<String> kept;

    /** @param kept identifiers of the snippets that stay when the notebook is reset */
    WaitingTypes(JShell shell, Snippets snippets, ClassLoader loader, Set<String> kept) {
        this.shell = shell;
        this.snippets = snippets;
        this.loader = loader;
        this.kept = kept;
    }

    /** Evaluates a statement in which the names of waiting types mean nothing else. */
    List<SnippetEvent> evaluate(String statement) {
        Set<String> waiting = names();
        List<ImportSnippet> hidden = waiting.isEmpty() ? List.of() : providing(waiting);
        if (hidden.isEmpty()) {
            return snippets.evaluate(statement);
        }
        hidden.forEach(shell::drop);
        List<Snippet> instead = importSingly(statement, waiting, hidden);
        try {
            return snippets.evaluate(statement);
        } finally {
            instead.forEach(shell::drop);
            Set<String> still = names();
            hidden.forEach(snippet -> restore(snippet, still));
        }
    }

    /** Whether any type waits. */
    boolean any() {
        return !names().isEmpty();
    }

    private Set<String> names() {
        return snippets.types()
                .filter(type -> shell.status(type) == Snippet.Status.RECOVERABLE_NOT_DEFINED)
                .map(TypeDeclSnippet::name)
                .collect(Collectors.toSet());
    }

    private List<ImportSnippet> providing(Set<String> names) {
        return shell.imports()
                .filter(snippet -> shell.status(snippet).isActive() && !snippet.isStatic())
                .filter(snippet -> names.stream().anyMatch(name -> provides(snippet, name)))
                .toList();
    }

    private boolean provides(ImportSnippet snippet, String name) {
        String imported = snippet.fullname();
        if (!imported.endsWith(".*")) {
            return imported.endsWith("." + name);
        }
        try {
            Class.forName(imported.substring(0, imported.length() - 1) + name, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** What else the statement takes from the imports that are out of the way. */
    private List<Snippet> importSingly(String statement, Set<String> waiting, List<ImportSnippet> hidden) {
        Set<String> used = NAME.matcher(statement)
                .results()
                .map(MatchResult::group)
                .filter(name -> !waiting.contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Snippet> imports = new ArrayList<>();
        for (ImportSnippet snippet : hidden) {
            for (String name : used) {
                if (snippet.fullname().endsWith(".*") && provides(snippet, name)) {
                    String single = snippet.fullname().replace("*", name);
                    imports.addAll(evaluated("import " + single + ";"));
                }
            }
        }
        return imports;
    }

    /** An imported type that the notebook has defined itself by now is not imported again. */
    private void restore(ImportSnippet snippet, Set<String> waiting) {
        boolean single = !snippet.fullname().endsWith(".*");
        if (single && !waiting.contains(snippet.name())) {
            return;
        }
        for (Snippet restored : evaluated(snippet.source())) {
            if (kept.contains(snippet.id())) {
                kept.add(restored.id());
            }
        }
    }

    /** Evaluates and leaves out what JShell updates along with it. */
    private List<Snippet> evaluated(String source) {
        return shell.eval(source).stream()
                .filter(event -> event.causeSnippet() == null)
                .map(SnippetEvent::snippet)
                .toList();
    }
}
