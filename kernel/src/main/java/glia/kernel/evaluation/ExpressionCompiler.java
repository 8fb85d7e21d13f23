package glia.kernel.evaluation;

import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * Compiles expressions and statements of the notebook in one pass of javac, where JShell takes three: to read, to judge
 * and to compile. It has no opinion on what does not compile; that is for JShell to explain.
 */
final class ExpressionCompiler {
    /** The package, and the method that runs a snippet, as JShell names them. */
    static final String PACKAGE = "REPL";

    static final String METHOD = "do_it$";

    /** Also of a call without a value where one is asked for. */
    private static final String ANOTHER_TYPE = "compiler.err.prob.found.req";

    private final JavacTasks tasks;
    private final ExpressionFiles files;
    private final NotebookClassLoader loader;
    private final List<String> options;
    private long generation = -1;
    private int count;
    private boolean broken;

    private ExpressionCompiler(
            JavacTasks tasks, JavaFileManager files, NotebookClassLoader loader, List<String> compilerOptions) {
        this.tasks = tasks;
        this.files = new ExpressionFiles(files, loader, PACKAGE);
        this.loader = loader;
        this.options = new ArrayList<>(compilerOptions);
        this.options.addAll(List.of("-proc:none", "-nowarn"));
    }

    /** Empty where this Java keeps its compiler to itself. */
    static Optional<ExpressionCompiler> ifAllowed(
            JavaFileManager files, NotebookClassLoader loader, List<String> compilerOptions) {
        try {
            return Optional.of(new ExpressionCompiler(new JavacTasks(), files, loader, compilerOptions));
        } catch (LinkageError notAllowed) {
            return Optional.empty();
        }
    }

    /**
     * The method that runs statements and returns an object; empty where they are none, or not all right.
     *
     * @param header the package and imports, on one line
     * @param body the statements
     * @param identifier what stack traces are to call the source
     * @param stoppable whether they may run for long, or call what ends the process
     */
    Optional<Method> compile(String header, String body, String identifier, boolean stoppable) {
        if (broken) {
            return Optional.empty();
        }
        // JShell cuts a stack below the last class that is named as it names its own.
        String name = "$JShell$Expression" + ++count;
        // All on the first line, so that line numbers are those of the statements.
        String source = header + " class " + name + " { public static Object " + METHOD + "() throws Throwable { "
                + body + " } }";
        try {
            long now = loader.generation();
            DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
            boolean compiled =
                    tasks.compile(files, options, new Source(identifier, source), PACKAGE, now != generation, problems);
            generation = now;
            Map<String, byte[]> classes = files.takeWritten();
            if (!compiled || !classes.containsKey(PACKAGE + "." + name)) {
                forgetAfter(problems.getDiagnostics());
                return Optional.empty();
            }
            if (stoppable) {
                classes.replaceAll((each, bytes) -> StopCheckWeaver.weave(bytes));
            }
            Method method = loader.define(PACKAGE + "." + name, classes).getMethod(METHOD);
            // Its class is not public, which would ask for a file of that name.
            method.setAccessible(true);
            return Optional.of(method);
        } catch (ReflectiveOperationException | RuntimeException | Error javacBroke) {
            // A javac that is made otherwise will not be another one at the next cell.
            broken = true;
            return Optional.empty();
        }
    }

    /** What javac believes after an error, as that a class is missing, it need not believe any longer at the next cell. */
    private void forgetAfter(List<Diagnostic<? extends JavaFileObject>> problems) {
        Set<String> codes = problems.stream().map(Diagnostic::getCode).collect(Collectors.toSet());
        if (!codes.equals(Set.of(ANOTHER_TYPE))) {
            tasks.forget();
        }
    }

    /** Reads all anew next time, since the class path is another. */
    void forget() {
        generation = -1;
        tasks.forget();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String identifier, String text) {
            super(URI.create("notebook:///" + identifier.replace("#", "%23")), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
