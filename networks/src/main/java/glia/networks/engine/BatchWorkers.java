package glia.networks.engine;

import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads for batches that do not depend on one another. Each runs its own, where the native library's threads would
 * share every operation of one batch and wait for each other behind it.
 */
public final class BatchWorkers {
    private static final ExecutorService EXECUTOR = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "glia-batches");
        thread.setDaemon(true);
        return thread;
    });

    private BatchWorkers() {}

    /**
     * How many are of use on the CPU, to be asked on the engine's thread as {@link #run} is.
     *
     * @param most how many there is work for
     * @return from 1 to the number of the native library's threads
     */
    public static int count(long most) {
        return (int) Math.max(1, Math.min(JniUtils.getNumThreads(), most));
    }

    /**
     * Has so many threads do the same work at once, each with its share of the native library's threads, and waits for
     * all of them. One does it on the calling thread.
     *
     * @throws RuntimeException what the first of them threw, if any did, once all have ended
     */
    public static void run(int workers, Runnable work) {
        if (workers == 1) {
            work.run();
            return;
        }
        int threads = Math.max(1, JniUtils.getNumThreads() / workers);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            running.add(EXECUTOR.submit(() -> {
                // Both belong to the thread that sets them.
                JniUtils.setNumThreads(threads);
                JniUtils.setGraphExecutorOptimize(false);
                work.run();
            }));
        }
        Throwable failure = null;
        for (Future<?> each : running) {
            Throwable thrown = ended(each);
            failure = failure == null ? thrown : failure;
        }
        if (failure != null) {
            throw EngineThread.rethrow(failure);
        }
    }

    /** What it threw, or null; what has native memory is never left alone. */
    private static Throwable ended(Future<?> running) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    running.get();
                    return null;
                } catch (InterruptedException later) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    return failed.getCause();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
