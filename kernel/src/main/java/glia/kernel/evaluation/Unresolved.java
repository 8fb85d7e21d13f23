package glia.kernel.evaluation;

import glia.kernel.extension.EvaluationException;
import glia.kernel.text.Ansi;
import java.util.List;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

/** Says what a declaration still waits for. */
final class Unresolved {
    private final JShell shell;
    private final Snippets snippets;

    Unresolved(JShell shell, Snippets snippets) {
        this.shell = shell;
        this.snippets = snippets;
    }

    /** Drops a variable whose type is missing, and reports that. */
    EvaluationException undeclarable(VarSnippet variable, Statement statement, Suggestions suggestions) {
        String missing = missing(variable);
        snippets.drop(variable);
        String name = missing.replaceFirst("^(class|interface|enum) ", "");
        int at = Math.max(0, statement.source().indexOf(name));
        Symbol symbol = new Symbol("class", name, "");
        return new CompileErrorReport(statement, suggestions)
                .ofMessage(
                        "cannot find " + missing,
                        at,
                        at + name.length(),
                        suggestions.forMissing(symbol, statement.source(), at));
    }

    EvaluationException uncallable(DeclarationSnippet snippet) {
        String message = message(snippet);
        return new EvaluationException("UnresolvedReference", message, List.of(Ansi.error(message)), null);
    }

    /** Code may use what a later cell defines; a misspelt name looks the same, so say what is still missing. */
    void note(List<Snippet> declared) {
        for (Snippet snippet : declared) {
            Snippet.Status status = shell.status(snippet);
            boolean waits =
                    status == Snippet.Status.RECOVERABLE_DEFINED || status == Snippet.Status.RECOVERABLE_NOT_DEFINED;
            if (waits && snippet instanceof DeclarationSnippet declaration) {
                System.err.println("note: " + message(declaration));
            }
        }
    }

    private String message(DeclarationSnippet snippet) {
        String missing = missing(snippet);
        return snippet.name() + " cannot be used "
                + (missing.isEmpty() ? "as it is: " + misfit(snippet) : "until " + missing + " is defined");
    }

    /** JShell takes a call with wrong arguments for one of a method that is still to come, but does not name it. */
    private String misfit(DeclarationSnippet snippet) {
        return snippets.errors(snippet).stream()
                .findFirst()
                .map(CompileErrorReport::message)
                .orElse("what it depends on has changed");
    }

    private String missing(DeclarationSnippet snippet) {
        return String.join(", ", shell.unresolvedDependencies(snippet).toList());
    }
}
