package glia.kernel.evaluation;

import glia.kernel.extension.Candidates;
import glia.kernel.extension.EvaluationException;
import glia.kernel.extension.Variable;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.lang.model.SourceVersion;
import javax.tools.StandardJavaFileManager;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** The notebook's Java: one JShell whose snippets run in this process. */
public final class JavaShell implements AutoCloseable {
    /** How the variables begin that hold what an expression gives; they are dropped at once. */
    private static final String RESULT = "$result";

    private final ReentrantLock compiler = new ReentrantLock(true);
    private final NotebookClassLoader loader = new NotebookClassLoader(JavaShell.class.getClassLoader());
    private final NotebookExecutionControl control = new NotebookExecutionControl(loader, compiler);
    /** Snippets by identifier, to name their lines in errors. */
    private final Map<String, Statement> statements = new ConcurrentHashMap<>();

    private final AtomicInteger results = new AtomicInteger();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final JShell shell;
    private final Optional<ExpressionCompiler> expressions;
    /** What expressions are compiled below, or null where declarations have come since. */
    private String header = "package REPL;";

    private NotebookFileManager files;
    private volatile Thread keeper;
    private final Snippets snippets;
    private final WaitingTypes waitingTypes;
    private final Rehearsal rehearsal;
    private final SealedTypes sealedTypes;
    private final Unresolved unresolved;
    private final PublicClasses classes = new PublicClasses();

    /** @param compilerOptions options of javac, such as {@code --enable-preview} */
    public JavaShell(List<String> compilerOptions) {
        shell = JShell.builder()
                .executionEngine(new Provider(control), Map.of())
                .fileManager(this::files)
                .compilerOptions(compilerOptions.toArray(String[]::new))
                .idGenerator((snippet, id) -> Integer.toString(id))
                .build();
        expressions = ExpressionCompiler.ifAllowed(files, loader, compilerOptions);
        snippets = new Snippets(shell);
        waitingTypes = new WaitingTypes(shell, snippets, loader, kept);
        rehearsal = new Rehearsal(snippets, this::analysis);
        sealedTypes = new SealedTypes(snippets);
        unresolved = new Unresolved(shell, snippets);
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
        return asking(shell::sourceCodeAnalysis);
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
            Outcome whole = evaluatePlain(new Statement(source, origin));
            if (whole.compiled()) {
                return whole.value();
            }
            List<Snippet> declared = new ArrayList<>();
            Object last = null;
            String rest = source;
            while (!rest.isBlank()) {
                StopChecks.check();
                CompletionInfo info = analysis().analyzeCompletion(rest);
                boolean complete = info.completeness().isComplete();
                String one = complete && info.source() != null && !info.source().isBlank() ? info.source() : rest;
                int blank = one.length() - one.stripLeading().length();
                int before = source.length() - rest.length() + blank;
                int lines = (int) source.substring(0, before)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
                Statement statement = new Statement(one.substring(blank), origin.behind(lines));
                Outcome plain = rest.equals(source) ? Outcome.NONE : evaluatePlain(statement);
                last = plain.compiled() ? plain.value() : evaluateOne(statement, declared);
                rest = complete ? info.remaining() : "";
            }
            unresolved.note(declared);
            return last;
        } finally {
            compiler.unlock();
        }
    }

    private record Outcome(boolean compiled, Object value) {
        static final Outcome NONE = new Outcome(false, null);
    }

    /** Of an expression JShell first asks the type, twice; to declare a variable takes half of the compiler's work. */
    private Outcome evaluatePlain(Statement statement) throws EvaluationException {
        PlainExpression expression = PlainExpression.of(statement.source()).orElse(null);
        if (expression == null) {
            return Outcome.NONE;
        }
        String name = RESULT + results.incrementAndGet();
        Optional<Method> compiled = waitingTypes.any()
                ? Optional.empty()
                : expressions.flatMap(compiler -> compiler.compile(header(), expression, "#" + name));
        if (compiled.isPresent()) {
            statements.put(name, statement);
            return new Outcome(true, run(compiled.get(), name));
        }
        List<SnippetEvent> events = waitingTypes.evaluate(expression.asVariable(name));
        SnippetEvent event = events.get(0);
        if (event.status() != Snippet.Status.VALID) {
            return Outcome.NONE;
        }
        snippets.drop(event.snippet());
        statements.put(event.snippet().id(), statement);
        return new Outcome(true, value(event));
    }

    private Object run(Method expression, String name) throws EvaluationException {
        Throwable failure;
        try {
            failure = control.run(expression);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("a compiled expression cannot be called", impossible);
        }
        if (failure == null) {
            return control.takeValue();
        }
        if (failure instanceof CellStopped stopped) {
            throw stopped;
        }
        return value(failing(failure, name));
    }

    /** JShell alone knows the lines of its snippets; it reads the stack of whatever seems to throw there. */
    private SnippetEvent failing(Throwable failure, String name) {
        control.failNext(failure);
        SnippetEvent event = shell.eval("java.lang.Object " + name + " = null;").get(0);
        snippets.drop(event.snippet());
        return event;
    }

    /** What a thread of the notebook was ended by, as cells report it. */
    public EvaluationException report(Throwable thrown) {
        compiler.lock();
        try {
            SnippetEvent event = failing(thrown, RESULT + results.incrementAndGet());
            control.takeThrown();
            return new RuntimeErrorReport(statements).of(thrown, event.exception());
        } finally {
            compiler.unlock();
        }
    }

    /** The package and the imports that JShell would put above an expression, on one line. */
    private String header() {
        if (header == null) {
            String wrapped = analysis().wrappers("0").get(0).wrapped();
            header = wrapped.substring(0, wrapped.indexOf("class $JShell$")).replaceAll("[\\r\\n]+", " ");
        }
        return header;
    }

    private Object evaluateOne(Statement statement, List<Snippet> declared) throws EvaluationException {
        Object last = null;
        for (SnippetEvent event : events(statement)) {
            if (event.causeSnippet() == null) {
                statements.put(event.snippet().id(), statement);
                if (Thread.currentThread() == keeper) {
                    kept.add(event.snippet().id());
                }
                last = outcome(event, statement);
                declared.add(event.snippet());
            }
        }
        return last;
    }

    private List<SnippetEvent> events(Statement statement) throws EvaluationException {
        header = null;
        Optional<String> assignment = Redeclaration.of(statement.source()).flatMap(this::asAssignment);
        if (assignment.isPresent()) {
            List<SnippetEvent> events = waitingTypes.evaluate(assignment.get());
            if (events.size() == 1 && events.get(0).status() == Snippet.Status.VALID) {
                return events;
            }
        }
        try {
            rehearse(statement);
            List<TypeDeclSnippet> back = sealedTypes.makeWay(statement.source());
            List<SnippetEvent> events = declaring(statement.source());
            noteLost(events);
            back.forEach(this::declareAgain);
            return events;
        } finally {
            // Again, since the statement itself may have had expressions evaluated.
            header = null;
        }
    }

    private List<SnippetEvent> declaring(String source) {
        List<SnippetEvent> events = waitingTypes.evaluate(source);
        return RecordConstructors.opened(snippets, source, events)
                .map(waitingTypes::evaluate)
                .filter(again -> again.get(0).status() != Snippet.Status.REJECTED)
                .orElse(events);
    }

    private void rehearse(Statement statement) throws EvaluationException {
        Rehearsal.Result result = waitingTypes.any() ? Rehearsal.Result.FINE : rehearsal.of(statement.source());
        if (!result.errors().isEmpty()) {
            throw new CompileErrorReport(statement, suggestions(), result.offset()).of(result.errors());
        }
    }

    private void declareAgain(TypeDeclSnippet type) {
        for (SnippetEvent event : waitingTypes.evaluate(type.source())) {
            if (event.causeSnippet() == null) {
                statements.put(event.snippet().id(), statements.get(type.id()));
            }
        }
    }

    /** An assignment where the variable is there with that type, so that nothing else need be compiled again. */
    private Optional<String> asAssignment(Redeclaration declaration) {
        Optional<VarSnippet> present = snippets.variable(declaration.name()).filter(snippets::valid);
        if (present.isEmpty()) {
            return Optional.empty();
        }
        String type = present.get().typeName();
        List<Snippet> read = analysis().sourceToSnippets(declaration.source());
        boolean same = read.size() == 1
                && read.get(0) instanceof VarSnippet variable
                && variable.name().equals(declaration.name())
                && type.equals(variable.typeName());
        return same ? Optional.of(declaration.asAssignment(type)) : Optional.empty();
    }

    private void noteLost(List<SnippetEvent> events) {
        Set<String> lost = control.takeLost();
        for (SnippetEvent event : events) {
            boolean follows = event.causeSnippet() != null && shell.status(event.snippet()) == Snippet.Status.VALID;
            if (follows && event.snippet() instanceof VarSnippet variable && lost.contains(variable.name())) {
                System.err.println("note: " + variable.name() + " is null again, since its type " + variable.typeName()
                        + " was defined anew");
            }
        }
    }

    private Object outcome(SnippetEvent event, Statement statement) throws EvaluationException {
        Snippet snippet = event.snippet();
        if (event.status() == Snippet.Status.REJECTED) {
            throw new CompileErrorReport(statement, suggestions())
                    .of(shell.diagnostics(snippet).toList());
        }
        if (event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED && snippet instanceof VarSnippet variable) {
            throw unresolved.undeclarable(variable, statement, suggestions());
        }
        if (snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
            snippets.drop(snippet);
        }
        Object value = value(event);
        return switch (snippet.subKind()) {
            case TEMP_VAR_EXPRESSION_SUBKIND, VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND -> value;
            default -> null;
        };
    }

    private Object value(SnippetEvent event) throws EvaluationException {
        Object value = control.takeValue();
        Throwable thrown = control.takeThrown();
        if (event.exception() instanceof UnresolvedReferenceException missing) {
            throw unresolved.uncallable(missing.getSnippet());
        }
        if (thrown instanceof CellStopped stopped) {
            throw stopped;
        }
        if (thrown != null) {
            throw new RuntimeErrorReport(statements).of(thrown, event.exception());
        }
        return value;
    }

    private Suggestions suggestions() {
        return new Suggestions(analysis(), classes);
    }

    /** Candidates for the Java at the cursor; answered also while a cell runs. */
    public Candidates complete(String source, int cursor) {
        return asking(() -> new JavaCompletion(analysis(), classes).candidates(source, cursor));
    }

    /** What is known of the name at the cursor: signatures, documentation; empty for nothing. */
    public List<String> describe(String source, int cursor) {
        return asking(() -> new JavaInspection(analysis()).describe(source, cursor));
    }

    public Completeness completeness(String source) {
        return asking(() -> Completeness.of(source, analysis()));
    }

    private <T> T asking(Supplier<T> question) {
        compiler.lock();
        try {
            return question.get();
        } finally {
            compiler.unlock();
        }
    }

    /** @see glia.kernel.extension.Kernel#declare */
    public void declare(String name, String typeText, Object value) throws EvaluationException {
        if (!SourceVersion.isName(name) || name.indexOf('.') >= 0) {
            throw new IllegalArgumentException("'" + name + "' is no name for a Java variable");
        }
        int number = Handover.give(value);
        try {
            // To declare again what is there already would reset the variables whose declarations mention it.
            String type = declaredAs(name, typeText) ? "" : typeText + " ";
            String java = type + name + " = " + Handover.expression(number) + ";";
            StopChecks.finish(() -> evaluate(java));
        } finally {
            Handover.forget(number);
        }
    }

    private boolean declaredAs(String name, String typeText) {
        return snippets.variable(name).filter(snippets::valid).stream()
                .anyMatch(variable -> variable.typeName().equals(typeText));
    }

    /**
     * Assigns a live object.
     *
     * @param target Java up to and with the equals sign, such as {@code var lines =}
     */
    public void assign(String target, Object value) throws EvaluationException {
        int number = Handover.give(value);
        try {
            evaluate(target + " " + Handover.expression(number) + ";");
        } finally {
            Handover.forget(number);
        }
    }

    public void addImport(String name) throws EvaluationException {
        compiler.lock();
        try {
            evaluateOne(new Statement("import " + name + ";", Origin.GENERATED), new ArrayList<>());
        } finally {
            compiler.unlock();
        }
    }

    /** Drops all that was declared, but for what {@link #keepDeclarationsOf} keeps. */
    public void reset() {
        compiler.lock();
        try {
            header = null;
            snippets.drop(snippets.all()
                    .filter(snippet -> !kept.contains(snippet.id()))
                    .toList());
        } finally {
            compiler.unlock();
        }
    }

    /** What the calling thread declares from now on stays when the notebook is reset; null ends it. */
    public void keepDeclarationsOf(Thread thread) {
        keeper = thread;
    }

    public void addToClassPath(List<Path> paths) {
        compiler.lock();
        try {
            paths.forEach(path -> shell.addToClasspath(path.toString()));
            expressions.ifPresent(ExpressionCompiler::forget);
        } finally {
            compiler.unlock();
        }
    }

    public List<Variable> variables() {
        compiler.lock();
        try {
            return shell.variables()
                    .filter(snippet -> snippet.subKind() != Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                            && !snippet.name().startsWith(RESULT))
                    .map(this::read)
                    .toList();
        } finally {
            compiler.unlock();
        }
    }

    public Optional<Variable> variable(String name) {
        compiler.lock();
        try {
            return snippets.variable(name).map(this::read);
        } finally {
            compiler.unlock();
        }
    }

    private Variable read(VarSnippet snippet) {
        if (shell.status(snippet) != Snippet.Status.VALID) {
            return new Variable(snippet.name(), snippet.typeName(), null);
        }
        shell.varValue(snippet);
        return new Variable(snippet.name(), snippet.typeName(), control.takeValue());
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
