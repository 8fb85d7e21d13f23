package glia.kernel.evaluation;

import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaFileManager;
import javax.tools.SimpleJavaFileObject;

/**
 * Compiles expressions of the notebook in one pass of javac, where JShell takes three: to read, to judge and to
 * compile. It has no opinion on what does not compile; that is for JShell to explain.
 */
final class ExpressionCompiler {
    /** The package, and the method that runs a snippet, as JShell names them. */
    static final String PACKAGE = "REPL";

    static final String METHOD = "do_it$";

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
     * The method that gives the value of an expression; empty where it is none, or not all right.
     *
     * @param header the package and imports, on one line
     * @param identifier what stack traces are to call the source
     */
    Optional<Method> compile(String header, PlainExpression expression, String identifier) {
        if (broken) {
            return Optional.empty();
        }
        // JShell cuts a stack below the last class that is named as it names its own.
        String name = "$JShell$Expression" + ++count;
        // All on the first line, so that line numbers are those of the expression.
        String source = header + " class " + name + " { public static Object " + METHOD
                + "() throws Throwable { return (" + expression.source() + "); } }";
        try {
            long now = loader.generation();
            boolean compiled =
                    tasks.compile(files, options, new Source(identifier, source), PACKAGE, now != generation);
            generation = now;
            Map<String, byte[]> classes = files.takeWritten();
            if (!compiled || !classes.containsKey(PACKAGE + "." + name)) {
                // What javac believes after an error it need not believe any longer at the next cell.
                tasks.forget();
                return Optional.empty();
            }
            if (expression.hasCodeOfItsOwn()) {
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
