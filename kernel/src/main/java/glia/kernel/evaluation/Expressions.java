package glia.kernel.evaluation;

import glia.kernel.extension.EvaluationException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/**
 * Evaluates what can only be an expression, and statements that declare nothing. JShell first asks the type of an
 * expression, twice, and declares a variable for it; most of the compiler's work goes into that, and nobody looks at the
 * variable.
 */
final class Expressions {
    private static final String RESULT = "$result";
    /** JShell infers the type of an expression before it says what it would put above it, and no method's. */
    private static final String SAMPLE = "void $() { }";

    private final NotebookExecutionControl control;
    private final Optional<ExpressionCompiler> compiler;
    private final Supplier<SourceCodeAnalysis> analysis;
    private final Snippets snippets;
    private final WaitingTypes waitingTypes;
    private final Outcomes outcomes;
    private final AtomicInteger results = new AtomicInteger();
    /** What expressions are compiled below, or null where declarations have come since. */
    private String header = "package REPL;";

    Expressions(
            NotebookExecutionControl control,
            Optional<ExpressionCompiler> compiler,
            Supplier<SourceCodeAnalysis> analysis,
            Snippets snippets,
            WaitingTypes waitingTypes,
            Outcomes outcomes) {
        this.control = control;
        this.compiler = compiler;
        this.analysis = analysis;
        this.snippets = snippets;
        this.waitingTypes = waitingTypes;
        this.outcomes = outcomes;
    }

    /** @param compiled false where this was not what it should be, or not right, and nothing was run */
    record Outcome(boolean compiled, Object value) {
        static final Outcome NONE = new Outcome(false, null);
    }

    Outcome evaluate(Statement statement) throws EvaluationException {
        PlainExpression expression = PlainExpression.of(statement.source()).orElse(null);
        if (expression == null) {
            return Outcome.NONE;
        }
        String name = unusedName();
        Optional<Method> compiled =
                compiled("return (" + expression.source() + ");", name, expression.hasCodeOfItsOwn());
        if (compiled.isPresent()) {
            return run(compiled.get(), name, statement);
        }
        SnippetEvent event = waitingTypes.evaluate(expression.asVariable(name)).get(0);
        if (event.status() != Snippet.Status.VALID) {
            return Outcome.NONE;
        }
        snippets.drop(event.snippet());
        outcomes.note(event.snippet().id(), statement);
        return new Outcome(true, outcomes.value(event));
    }

    /** Runs statements; where they do not compile, nothing was run. */
    Outcome run(PlainStatements statements) throws EvaluationException {
        String name = unusedName();
        Optional<Method> compiled =
                statements.mayGiveValue() ? compiled(statements.bodyWithValue(), name, true) : Optional.empty();
        if (compiled.isEmpty()) {
            compiled = compiled(statements.body(), name, true);
        }
        return compiled.isEmpty() ? Outcome.NONE : run(compiled.get(), name, statements.asOne());
    }

    private Optional<Method> compiled(String body, String name, boolean stoppable) {
        return waitingTypes.any()
                ? Optional.empty()
                : compiler.flatMap(each -> each.compile(header(), body, "#" + name, stoppable));
    }

    private Outcome run(Method compiled, String name, Statement statement) throws EvaluationException {
        outcomes.note(name, statement);
        Throwable failure;
        try {
            failure = control.run(compiled);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("a compiled expression cannot be called", impossible);
        }
        if (failure instanceof CellStopped stopped) {
            throw stopped;
        }
        if (failure != null) {
            throw outcomes.report(failure, unusedName());
        }
        return new Outcome(true, control.takeValue());
    }

    /** Of a variable that no notebook has. */
    String unusedName() {
        return RESULT + results.incrementAndGet();
    }

    static boolean isResult(String variable) {
        return variable.startsWith(RESULT);
    }

    /** The package and the imports that JShell would put above a snippet, on one line. */
    private String header() {
        if (header == null) {
            String wrapped = analysis.get().wrappers(SAMPLE).get(0).wrapped();
            header = wrapped.substring(0, wrapped.indexOf("class $JShell$")).replaceAll("[\\r\\n]+", " ");
        }
        return header;
    }

    void declarationsChanged() {
        header = null;
    }

    void classPathChanged() {
        compiler.ifPresent(ExpressionCompiler::forget);
    }
}
