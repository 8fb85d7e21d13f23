package glia.kernel.evaluation;

import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/** What the notebook has declared, by kind and name. */
final class Snippets {
    private final JShell shell;
    private final LostTypes lost;

    Snippets(JShell shell) {
        this.shell = shell;
        lost = new LostTypes(shell);
    }

    List<SnippetEvent> evaluate(String source) {
        lost.makeWay(source);
        List<SnippetEvent> events = shell.eval(source);
        if (events.stream().anyMatch(event -> !valid(event.snippet()) && isTooLarge(event.snippet()))) {
            renewCompiler();
        }
        lost.changed(events);
        lost.fill(this);
        return events;
    }

    /** Whether a snippet is right but more than a class file can hold. */
    boolean isTooLarge(Snippet snippet) {
        return errors(snippet).stream().anyMatch(error -> error.getCode().startsWith("compiler.err.limit."));
    }

    /** A string that is too long stays in the buffers of javac's class writer, which then refuses every class. */
    private void renewCompiler() {
        String present = System.getProperty("java.class.path", "");
        int end = present.indexOf(File.pathSeparatorChar);
        // JShell takes a new compiler where the class path changes; what is there already changes nothing else.
        shell.addToClasspath(end < 0 ? present : present.substring(0, end));
    }

    void drop(Snippet snippet) {
        drop(List.of(snippet));
    }

    void drop(Collection<? extends Snippet> snippets) {
        snippets.forEach(snippet -> lost.changed(shell.drop(snippet)));
        lost.fill(this);
    }

    /** All that is there or waits, imports and statements too. */
    Stream<Snippet> all() {
        return shell.snippets().filter(this::isThere);
    }

    private boolean isThere(Snippet snippet) {
        return shell.status(snippet).isActive() && !LostTypes.stands(snippet);
    }

    /** The types, methods and variables that are there or wait for what they mention. */
    Stream<DeclarationSnippet> declarations() {
        return all().filter(snippet -> snippet instanceof TypeDeclSnippet
                        || snippet instanceof MethodSnippet
                        || snippet instanceof VarSnippet)
                .map(DeclarationSnippet.class::cast);
    }

    Stream<TypeDeclSnippet> types() {
        // Every cell asks this, and JShell takes longer to tell a snippet's status than its kind is seen.
        return shell.snippets()
                .filter(TypeDeclSnippet.class::isInstance)
                .map(TypeDeclSnippet.class::cast)
                .filter(this::isThere);
    }

    Optional<VarSnippet> variable(String name) {
        return shell.variables()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    boolean valid(Snippet snippet) {
        return shell.status(snippet) == Snippet.Status.VALID;
    }

    /** Why a snippet was rejected; empty where it was not. */
    List<Diag> errors(SnippetEvent event) {
        return event.status() == Snippet.Status.REJECTED ? errors(event.snippet()) : List.of();
    }

    List<Diag> errors(Snippet snippet) {
        return shell.diagnostics(snippet).filter(Diag::isError).toList();
    }
}
