package glia.networks.engine;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one thread that runs native programs. One, because the native library's settings (its worker threads, its graph
 * optimizer, grad mode) belong to the thread that made them; long-lived, because its workers do.
 */
public final class EngineThread {
    private static final String NAME = "glia-engine";
    private static final ExecutorService EXECUTOR = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, NAME);
        thread.setDaemon(true);
        return thread;
    });
    private static boolean prepared;

    private EngineThread() {}

    /**
     * Runs {@code work} on the engine's thread and waits for it. Work that asks for more work runs it in place.
     *
     * <p>An interrupt of the waiting thread does not abandon the work, which owns native memory: {@code stop} is told,
     * and the wait goes on until the work has ended. The interrupt status is then set again. Work that has not begun,
     * because other work has the engine or it is still loading, is given up.
     *
     * @throws CancellationException if the work was given up
     */
    public static <T> T call(Callable<T> work, Runnable stop) {
        if (Thread.currentThread().getName().equals(NAME)) {
            return uncheck(work);
        }
        AtomicBoolean begun = new AtomicBoolean();
        Future<T> result = EXECUTOR.submit(() -> {
            // Loading the library takes half a second, which nothing stops; who is interrupted meanwhile goes at once.
            prepare();
            return begun.compareAndSet(false, true) ? work.call() : null;
        });
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException asked) {
                    interrupted = true;
                    if (begun.compareAndSet(false, true)) {
                        throw new CancellationException(
                                "Interrupted before it began, as the engine was loading or had other work");
                    }
                    stop.run();
                } catch (ExecutionException failed) {
                    throw rethrow(failed.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Work too short to be stopped. */
    public static <T> T call(Callable<T> work) {
        return call(work, () -> {});
    }

    /** Inside the work rather than at the thread's start, so that a library that does not load is the caller's error. */
    private static void prepare() {
        if (!prepared) {
            stayAtHome();
            NativeSettings.apply();
            NativeFiles.whileSound(() -> Engine.getEngine("PyTorch"));
            int threads =
                    Math.min(JniUtils.getNumThreads(), Runtime.getRuntime().availableProcessors());
            configure(Math.max(1, threads));
            compileFirst();
            prepared = true;
        }
    }

    /** The library's compiler makes tables of all its operations for its first program, which takes longer than it. */
    private static void compileFirst() {
        try (Scope scope = Devices.cpu("the engine's first program")) {
            scope.compile("def first(self, x: Tensor) -> List[Tensor]:\n  return [torch.add(x, 1)]\n")
                    .infer("first", scope.floats(new float[1], 1));
        }
    }

    /** DJL counts its uses over the network, and fetches what it misses there, unless it is told otherwise. */
    private static void stayAtHome() {
        for (String name : List.of("OPT_OUT_TRACKING", "ai.djl.offline")) {
            if (System.getProperty(name) == null) {
                System.setProperty(name, "true");
            }
        }
    }

    /** Settings of the native library that belong to the calling thread. */
    static void configure(int threads) {
        JniUtils.setNumThreads(threads);
        // With the graph optimizer on, the gradients of some programs are wrong.
        JniUtils.setGraphExecutorOptimize(false);
    }

    private static <T> T uncheck(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception failed) {
            throw rethrow(failed);
        }
    }

    static RuntimeException rethrow(Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof InterruptedException) {
            return new CancellationException("Interrupted");
        }
        return new IllegalStateException(cause);
    }
}
