package glia.kernel.evaluation;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.SPIResolutionException;

/** Runs snippets in this process, so that their values stay live objects. */
final class NotebookExecutionControl extends DirectExecutionControl {
    private static final int MOST_CAUSES = 10;

    private final NotebookClassLoader loader;
    private final ReentrantLock compiler;
    private final KeptValues kept;
    private Object value;
    private Throwable thrown;
    private Throwable failure;

    /** @param compiler the lock that is held while JShell compiles, and released while notebook code runs */
    NotebookExecutionControl(NotebookClassLoader loader, ReentrantLock compiler) {
        this(loader, compiler, new KeptValues());
    }

    private NotebookExecutionControl(NotebookClassLoader loader, ReentrantLock compiler, KeptValues kept) {
        super(new Delegate(loader, kept));
        this.loader = loader;
        this.kept = kept;
        this.compiler = compiler;
    }

    /** The value of the snippet that ran last; asking forgets it. */
    Object takeValue() {
        Object taken = value;
        value = null;
        return taken;
    }

    /** What the snippet that ran last threw, or null; asking forgets it. */
    Throwable takeThrown() {
        Throwable taken = thrown;
        thrown = null;
        return taken;
    }

    /** The variables that lost their values since this was last asked, since their types were defined anew. */
    Set<String> takeLost() {
        return kept.takeLost();
    }

    /** Has the next snippet throw this in place of running, so that JShell reads its stack. */
    void failNext(Throwable instead) {
        failure = instead;
    }

    /** Runs a snippet that JShell knows nothing of; returns what it threw, or null. */
    Throwable run(Method snippet) throws IllegalAccessException {
        value = null;
        thrown = null;
        Object result = null;
        Throwable failed = null;
        int holds = compiler.getHoldCount();
        for (int i = 0; i < holds; i++) {
            compiler.unlock();
        }
        try {
            loader.serve(Thread.currentThread());
            result = snippet.invoke(null);
        } catch (InvocationTargetException e) {
            failed = e.getCause();
            MetaspaceReserve.release(failed);
        } finally {
            for (int i = 0; i < holds; i++) {
                compiler.lock();
            }
        }
        value = failed == null ? result : null;
        thrown = failed;
        return failed;
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        Throwable failed = failure == null ? run(snippet) : failure;
        failure = null;
        if (failed instanceof SPIResolutionException unresolved) {
            // JShell alone knows which names the method waits for.
            thrown = null;
            throw new ExecutionControl.ResolutionException(unresolved.id(), unresolved.getStackTrace());
        }
        thrown = failed;
        if (failed != null && !(failed instanceof CellStopped)) {
            throw translatable(failed, MOST_CAUSES);
        }
        return "";
    }

    /** JShell replaces the frames of its wrappers by those of snippets, in a copy of the exception. */
    private static UserException translatable(Throwable failure, int causes) {
        UserException copy = new UserException(
                String.valueOf(failure.getMessage()), failure.getClass().getName(), failure.getStackTrace());
        Throwable cause = failure.getCause();
        if (cause != null && cause != failure && causes > 0) {
            copy.initCause(translatable(cause, causes - 1));
        }
        return copy;
    }

    /** JShell asks for text; the notebook wants the object, which {@link #takeValue} then holds. */
    @Override
    public String varValue(String className, String name) throws EngineTerminationException, InternalException {
        try {
            Field field = loader.loadClass(className).getDeclaredField(name);
            field.setAccessible(true);
            value = field.get(null);
            return "";
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new ExecutionControl.InternalException("no value of " + name + ": " + e);
        }
    }

    private record Delegate(NotebookClassLoader loader, KeptValues kept) implements LoaderDelegate {
        @Override
        public void load(ExecutionControl.ClassBytecodes[] classes)
                throws ExecutionControl.ClassInstallException, ExecutionControl.EngineTerminationException {
            boolean[] loaded = new boolean[classes.length];
            for (ExecutionControl.ClassBytecodes one : classes) {
                loader.offer(one.name(), one.bytecodes());
            }
            try {
                for (int i = 0; i < classes.length; i++) {
                    kept.loaded(loader.loadClass(classes[i].name()));
                    loaded[i] = true;
                }
            } catch (ReflectiveOperationException | LinkageError e) {
                throw new ExecutionControl.ClassInstallException("could not load: " + e, loaded);
            }
        }

        @Override
        public void classesRedefined(ExecutionControl.ClassBytecodes[] classes) {
            for (ExecutionControl.ClassBytecodes one : classes) {
                loader.offer(one.name(), one.bytecodes());
            }
        }

        @Override
        public void addToClasspath(String path) {
            List<String> present =
                    List.of(System.getProperty("java.class.path", "").split(File.pathSeparator));
            for (String entry : path.split(File.pathSeparator)) {
                // A class must not be there twice, once for the kernel and once for the notebook.
                if (!present.contains(entry)) {
                    loader.add(Path.of(entry));
                }
            }
        }

        @Override
        public Class<?> findClass(String name) throws ClassNotFoundException {
            return loader.loadClass(name);
        }
    }
}
