package glia.kernel.evaluation;

import glia.kernel.extension.Candidates;
import glia.kernel.extension.EvaluationException;
import glia.kernel.extension.Variable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.tools.StandardJavaFileManager;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** The notebook's Java: one JShell whose snippets run in this process. */
public final class JavaShell implements AutoCloseable {
    private final CompilerLock compiler = new CompilerLock();
    private final NotebookClassLoader loader = new NotebookClassLoader(JavaShell.class.getClassLoader());
    private final JShell shell;
    private final Outcomes outcomes;
    private final Expressions expressions;
    private final Declarations declarations;
    private final Variables variables;
    private final PublicClasses classes = new PublicClasses();
    private NotebookFileManager files;

    /** @param compilerOptions options of javac, such as {@code --enable-preview} */
    public JavaShell(List<String> compilerOptions) {
        NotebookExecutionControl control = new NotebookExecutionControl(loader, compiler);
        shell = JShell.builder()
                .executionEngine(new Provider(control), Map.of())
                .fileManager(this::files)
                .compilerOptions(compilerOptions.toArray(String[]::new))
                .idGenerator((snippet, id) -> Integer.toString(id))
                .build();
        Set<String> kept = ConcurrentHashMap.newKeySet();
        Snippets snippets = new Snippets(shell);
        WaitingTypes waitingTypes = new WaitingTypes(shell, snippets, loader, kept);
        Optional<ExpressionCompiler> expressionCompiler = ExpressionCompiler.ifAllowed(files, loader, compilerOptions);
        outcomes = new Outcomes(shell, snippets, control, () -> new Suggestions(analysis(), classes));
        expressions = new Expressions(control, expressionCompiler, this::analysis, snippets, waitingTypes, outcomes);
        declarations = new Declarations(this::analysis, snippets, waitingTypes, outcomes, kept);
        variables = new Variables(shell, snippets, control, this::evaluate);
    }

    private StandardJavaFileManager files(StandardJavaFileManager given) {
        files = new NotebookFileManager(given);
        return files;
    }

    /** Has the compiler load and initialize what every evaluation needs. */
    public void warmUp() throws EvaluationException {
        evaluate("0");
    }

    /** What reads sources without running them; the first to ask has it read the names of the JDK's classes. */
    public SourceCodeAnalysis analysis() {
        return locked(shell::sourceCodeAnalysis);
    }

    /** The loader of notebook classes, with the jars added so far. */
    public ClassLoader classLoader() {
        return loader;
    }

    /** Evaluates Java that no cell holds. */
    public Object evaluate(String source) throws EvaluationException {
        return evaluate(source, Origin.GENERATED);
    }

    /**
     * Evaluates the statements of a source in turn.
     *
     * @return the value of the last one, null if it has none
     */
    public Object evaluate(String source, Origin origin) throws EvaluationException {
        compiler.lock();
        try {
            StopChecks.check();
            Expressions.Outcome whole = expressions.evaluate(new Statement(source, origin));
            return whole.compiled() ? whole.value() : evaluateInTurn(source, origin);
        } finally {
            compiler.unlock();
        }
    }

    private Object evaluateInTurn(String source, Origin origin) throws EvaluationException {
        List<Snippet> declared = new ArrayList<>();
        Object last = null;
        try {
            List<Piece> pieces = Piece.of(source, 0, origin, this::analysis, false);
            boolean together = true;
            for (int i = 0; i < pieces.size(); ) {
                StopChecks.check();
                List<Piece> next = together ? pieces.subList(i, pieces.size()) : List.of();
                PlainStatements plain = PlainStatements.of(source, next, declarations::asAssignment);
                Expressions.Outcome run = plain.count() == 0 ? Expressions.Outcome.NONE : expressions.run(plain);
                if (run.compiled()) {
                    last = run.value();
                    i += plain.count();
                } else if (plain.count() == 0) {
                    last = evaluate(pieces.get(i), declared);
                    i++;
                } else {
                    // What is right before the first that is wrong is to run all the same.
                    together = false;
                    pieces = Piece.of(source, pieces.get(i).begin(), origin, this::analysis, true);
                    i = 0;
                }
            }
        } finally {
            declarations.close();
        }
        outcomes.noteWaiting(declared);
        return last;
    }

    private Object evaluate(Piece piece, List<Snippet> declared) throws EvaluationException {
        Expressions.Outcome plain = expressions.evaluate(piece.statement());
        return plain.compiled() ? plain.value() : declare(piece.statement(), piece.rest(), declared);
    }

    private Object declare(Statement statement, String rest, List<Snippet> declared) throws EvaluationException {
        expressions.declarationsChanged();
        try {
            return declarations.evaluate(statement, rest, declared);
        } finally {
            // Again, since the statement itself may have had expressions evaluated.
            expressions.declarationsChanged();
        }
    }

    /** What a thread of the notebook was ended by, as cells report it. */
    public EvaluationException report(Throwable thrown) {
        return locked(() -> outcomes.report(thrown, expressions.unusedName()));
    }

    /** Candidates for the Java at the cursor; answered also while a cell runs. */
    public Candidates complete(String source, int cursor) {
        return locked(() -> new JavaCompletion(analysis(), classes).candidates(source, cursor));
    }

    /** What is known of the name at the cursor: signatures, documentation; empty for nothing. */
    public List<String> describe(String source, int cursor) {
        return locked(() -> new JavaInspection(analysis()).describe(source, cursor));
    }

    public Completeness completeness(String source) {
        return locked(() -> Completeness.of(source, analysis()));
    }

    private <T> T locked(Supplier<T> question) {
        compiler.lock();
        try {
            return question.get();
        } finally {
            compiler.unlock();
        }
    }

    /** @see glia.kernel.extension.Kernel#declare */
    public void declare(String name, String typeText, Object value) throws EvaluationException {
        variables.declare(name, typeText, value);
    }

    /**
     * Assigns a live object.
     *
     * @param target Java up to and with the equals sign, such as {@code var lines =}
     */
    public void assign(String target, Object value) throws EvaluationException {
        variables.assign(target, value);
    }

    public void addImport(String name) throws EvaluationException {
        compiler.lock();
        try {
            declare(new Statement("import " + name + ";", Origin.GENERATED), "", new ArrayList<>());
        } finally {
            compiler.unlock();
        }
    }

    /** Drops all that was declared, but for what {@link #keepDeclarationsOf} keeps. */
    public void reset() {
        compiler.lock();
        try {
            expressions.declarationsChanged();
            declarations.reset();
        } finally {
            compiler.unlock();
        }
    }

    /** What the calling thread declares from now on stays when the notebook is reset; null ends it. */
    public void keepDeclarationsOf(Thread thread) {
        declarations.keepThoseOf(thread);
    }

    public void addToClassPath(List<Path> paths) {
        compiler.lock();
        try {
            paths.forEach(path -> shell.addToClasspath(path.toString()));
            expressions.classPathChanged();
        } finally {
            compiler.unlock();
        }
    }

    public List<Variable> variables() {
        return locked(variables::all);
    }

    public Optional<Variable> variable(String name) {
        return locked(() -> variables.named(name));
    }

    @Override
    public void close() {
        shell.close();
    }

    private record Provider(ExecutionControl control) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "notebook";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return control;
        }
    }
}
