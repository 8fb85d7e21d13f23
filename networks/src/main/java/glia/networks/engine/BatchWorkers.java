package glia.networks.engine;

import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

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

    /** What one thread does with the pieces that it takes, and may keep from one to the next. */
    public interface Worker extends AutoCloseable {
        /** @param begin the first of the piece, {@code end} the one after its last */
        void take(int begin, int end);

        @Override
        default void close() {}
    }

    /**
     * Has so many threads take pieces of {@code 0..count}, the next one whoever is free, until none is left or one of them
     * throws; see {@link #run}.
     *
     * @param atOnce how long a piece is, 1 or more; the last may be shorter
     * @param opening asked on each thread, for its worker
     */
    public static void share(int workers, int count, int atOnce, Supplier<Worker> opening) {
        AtomicLong next = new AtomicLong();
        run(workers, () -> {
            try (Worker worker = opening.get()) {
                for (long begin = next.getAndAdd(atOnce); begin < count; begin = next.getAndAdd(atOnce)) {
                    worker.take((int) begin, (int) Math.min(count, begin + atOnce));
                }
            } finally {
                // What one cannot do the others need not go on with; where it is done, nothing is left.
                next.set(count);
            }
        });
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
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            running.add(CompletableFuture.runAsync(
                    () -> {
                        EngineThread.configure(threads);
                        work.run();
                    },
                    EXECUTOR));
        }
        Throwable failure = null;
        for (CompletableFuture<Void> each : running) {
            try {
                each.join();
            } catch (CompletionException failed) {
                failure = failure == null ? failed.getCause() : failure;
            }
        }
        if (failure != null) {
            throw EngineThread.rethrow(failure);
        }
    }
}
