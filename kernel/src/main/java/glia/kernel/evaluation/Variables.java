package glia.kernel.evaluation;

import glia.kernel.extension.EvaluationException;
import glia.kernel.extension.Variable;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

/** The notebook's variables, as objects that come and go. */
final class Variables {
    /** Evaluates Java that no cell holds. */
    interface Evaluation {
        void evaluate(String source) throws EvaluationException;
    }

    private final JShell shell;
    private final Snippets snippets;
    private final NotebookExecutionControl control;
    private final Evaluation evaluation;

    Variables(JShell shell, Snippets snippets, NotebookExecutionControl control, Evaluation evaluation) {
        this.shell = shell;
        this.snippets = snippets;
        this.control = control;
        this.evaluation = evaluation;
    }

    void declare(String name, String typeText, Object value) throws EvaluationException {
        if (!SourceVersion.isName(name) || name.indexOf('.') >= 0) {
            throw new IllegalArgumentException("'" + name + "' is no name for a Java variable");
        }
        int number = Handover.give(value);
        try {
            // To declare again what is there already would reset the variables whose declarations mention it.
            String type = declaredAs(name, typeText) ? "" : typeText + " ";
            String java = type + name + " = " + Handover.expression(number) + ";";
            StopChecks.finish(() -> evaluation.evaluate(java));
        } finally {
            Handover.forget(number);
        }
    }

    private boolean declaredAs(String name, String typeText) {
        return snippets.variable(name).filter(snippets::valid).stream()
                .anyMatch(variable -> variable.typeName().equals(typeText));
    }

    void assign(String target, Object value) throws EvaluationException {
        int number = Handover.give(value);
        try {
            evaluation.evaluate(target + " " + Handover.expression(number) + ";");
        } finally {
            Handover.forget(number);
        }
    }

    List<Variable> all() {
        return shell.variables()
                .filter(snippet -> snippet.subKind() != Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                        && !Expressions.isResult(snippet.name()))
                .map(this::read)
                .toList();
    }

    Optional<Variable> named(String name) {
        return snippets.variable(name).map(this::read);
    }

    private Variable read(VarSnippet snippet) {
        if (!snippets.valid(snippet)) {
            return new Variable(snippet.name(), snippet.typeName(), null);
        }
        shell.varValue(snippet);
        return new Variable(snippet.name(), snippet.typeName(), control.takeValue());
    }
}
