package glia.kernel.evaluation;

import java.io.Writer;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/**
 * Compilations that share what javac has read before, by the pool of tasks that JShell uses too. The pool is in no
 * package that javac publishes, so it is asked for by name, and is there only where Java was started with
 * {@code --add-exports} for the packages {@code api}, {@code code} and {@code util} of javac.
 */
final class JavacTasks {
    private static final String JAVAC = "com.sun.tools.javac.";
    private static final int KEPT = 2;

    private final Class<?> workerType = Class.forName(JAVAC + "api.JavacTaskPool$Worker");
    private final Class<?> poolType = Class.forName(JAVAC + "api.JavacTaskPool");
    private final Class<?> symbolsType = Class.forName(JAVAC + "code.Symtab");
    private final Class<?> packageType = Class.forName(JAVAC + "code.Symbol$PackageSymbol");
    private final Class<?> finderType = Class.forName(JAVAC + "code.ClassFinder");
    private final Class<?> namesType = Class.forName(JAVAC + "util.Names");
    private final Method getContext =
            Class.forName(JAVAC + "api.BasicJavacTask").getMethod("getContext");
    private final Class<?> contextType = getContext.getReturnType();
    private final Method getTask;
    private Object pool;
    private Object lastContext;

    private JavacTasks() throws ReflectiveOperationException {
        for (Class<?> type : List.of(poolType, symbolsType, contextType)) {
            if (!type.getModule().isExported(type.getPackageName(), JavacTasks.class.getModule())) {
                throw new IllegalAccessException(type + " is not exported");
            }
        }
        getTask = poolType.getMethod(
                "getTask",
                Writer.class,
                JavaFileManager.class,
                DiagnosticListener.class,
                Iterable.class,
                Iterable.class,
                Iterable.class,
                workerType);
        forget();
    }

    /** Empty where Java was started without the options for it, or has none of this any more. */
    static Optional<JavacTasks> ifAllowed() {
        try {
            return Optional.of(new JavacTasks());
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** Begins anew, with nothing read: after errors, and when the class path has changed. */
    void forget() throws ReflectiveOperationException {
        pool = poolType.getConstructor(int.class).newInstance(KEPT);
        lastContext = null;
    }

    /**
     * Compiles one source.
     *
     * @param packageName a package of which javac is to look up the classes again if {@code changed}
     * @return whether it compiled; what it gave went to the files
     */
    boolean compile(
            JavaFileManager files, List<String> options, JavaFileObject source, String packageName, boolean changed)
            throws ReflectiveOperationException {
        Object worker = Proxy.newProxyInstance(
                JavacTasks.class.getClassLoader(), new Class<?>[] {workerType}, (proxy, method, arguments) -> {
                    Object context = getContext.invoke(arguments[0]);
                    if (changed || context != lastContext) {
                        lookUpAgain(packageName, context);
                        lastContext = context;
                    }
                    return ((CompilationTask) arguments[0]).call();
                });
        DiagnosticListener<JavaFileObject> silent = problem -> {};
        try {
            return (Boolean) getTask.invoke(pool, null, files, silent, options, null, List.of(source), worker);
        } catch (InvocationTargetException e) {
            throw new ReflectiveOperationException("javac broke: " + e.getCause(), e.getCause());
        }
    }

    /** Else the classes of a package are those that were there when javac first needed one. */
    private void lookUpAgain(String packageName, Object context) throws ReflectiveOperationException {
        Object symbols = instance(symbolsType, context);
        Object names = instance(namesType, context);
        Method fromString = namesType.getMethod("fromString", String.class);
        Object name = fromString.invoke(names, packageName);
        Field unnamed = symbolsType.getField("unnamedModule");
        Object symbol = symbolsType
                .getMethod("enterPackage", unnamed.getType(), fromString.getReturnType())
                .invoke(symbols, unnamed.get(symbols), name);
        packageType.getField("members_field").set(symbol, null);
        Object completer = finderType.getMethod("getCompleter").invoke(instance(finderType, context));
        packageType.getField("completer").set(symbol, completer);
    }

    private Object instance(Class<?> type, Object context) throws ReflectiveOperationException {
        return type.getMethod("instance", contextType).invoke(null, context);
    }
}
