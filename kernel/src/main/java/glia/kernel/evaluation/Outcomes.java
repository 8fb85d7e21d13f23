package glia.kernel.evaluation;

import glia.kernel.extension.EvaluationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;

/** What snippets gave or threw, with errors in terms of the cells that they came from. */
final class Outcomes {
    private final JShell shell;
    private final Snippets snippets;
    private final NotebookExecutionControl control;
    private final Unresolved unresolved;
    private final Supplier<Suggestions> suggestions;
    /** By the identifiers of snippets, which name their lines in errors. */
    private final Map<String, Statement> statements = new ConcurrentHashMap<>();

    Outcomes(JShell shell, Snippets snippets, NotebookExecutionControl control, Supplier<Suggestions> suggestions) {
        this.shell = shell;
        this.snippets = snippets;
        this.control = control;
        this.suggestions = suggestions;
        unresolved = new Unresolved(shell, snippets);
    }

    void note(String snippet, Statement statement) {
        statements.put(snippet, statement);
    }

    Statement statement(String snippet) {
        return statements.get(snippet);
    }

    /** The value of what a statement declared or ran. */
    Object of(SnippetEvent event, Statement statement) throws EvaluationException {
        if (event.status() == Snippet.Status.REJECTED) {
            throw rejected(shell.diagnostics(event.snippet()).toList(), statement, 0);
        }
        if (!snippets.valid(event.snippet()) && snippets.isTooLarge(event.snippet())) {
            List<Diag> errors = snippets.errors(event.snippet());
            snippets.drop(event.snippet());
            throw rejected(errors, statement, 0);
        }
        if (event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED
                && event.snippet() instanceof VarSnippet variable) {
            throw unresolved.undeclarable(variable, statement, suggestions.get());
        }
        if (event.snippet().subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
            snippets.drop(event.snippet());
        }
        Object value = value(event);
        return switch (event.snippet().subKind()) {
            case TEMP_VAR_EXPRESSION_SUBKIND, VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND -> value;
            default -> null;
        };
    }

    /** @param offset by how much the positions of the errors are too far right */
    EvaluationException rejected(List<Diag> errors, Statement statement, int offset) {
        return new CompileErrorReport(statement, suggestions.get(), offset).of(errors);
    }

    /** Says what the declarations of a cell still wait for. */
    void noteWaiting(List<Snippet> declared) {
        unresolved.note(declared);
    }

    /** Says which variables could not take their values along when their types were defined anew. */
    void noteLost(List<SnippetEvent> events) {
        Set<String> lost = control.takeLost();
        for (SnippetEvent event : events) {
            boolean follows = event.causeSnippet() != null && snippets.valid(event.snippet());
            if (follows && event.snippet() instanceof VarSnippet variable && lost.contains(variable.name())) {
                System.err.println("note: " + variable.name() + " is null again, since its type " + variable.typeName()
                        + " was defined anew");
            }
        }
    }

    /** The value of what JShell ran last. */
    Object value(SnippetEvent event) throws EvaluationException {
        Object value = control.takeValue();
        Throwable thrown = control.takeThrown();
        if (thrown instanceof CellStopped stopped) {
            throw stopped;
        }
        if (thrown != null || event.exception() != null) {
            throw error(thrown, event);
        }
        return value;
    }

    /**
     * What was thrown where JShell did not see it.
     *
     * @param name a variable that nobody has, to be declared on the way
     */
    EvaluationException report(Throwable thrown, String name) {
        // JShell alone knows the lines of its snippets; it reads the stack of whatever seems to throw there.
        control.failNext(thrown);
        SnippetEvent event = shell.eval("java.lang.Object " + name + " = null;").get(0);
        snippets.drop(event.snippet());
        control.takeThrown();
        return error(thrown, event);
    }

    private EvaluationException error(Throwable thrown, SnippetEvent event) {
        return event.exception() instanceof UnresolvedReferenceException missing
                ? unresolved.uncallable(missing.getSnippet())
                : new RuntimeErrorReport(statements).of(thrown, event.exception());
    }
}
