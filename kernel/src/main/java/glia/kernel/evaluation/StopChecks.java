package glia.kernel.evaluation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Ends the work of interrupted cells, and what notebook code runs in place of ending the kernel. */
public final class StopChecks {
    private static final long SETTLE_MILLIS = 100;
    /** How long threads of a stopped cell may sleep or be in a library before they meet a check. */
    private static final long KEEP_SECONDS = 30;

    private static final AtomicLong stops = new AtomicLong();
    private static final ThreadLocal<Boolean> exempt = ThreadLocal.withInitial(() -> false);
    private static volatile boolean requested;
    private static volatile long keepUntil = System.nanoTime();

    private StopChecks() {}

    /** Work that may end in a failure of its own. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    /** Does the kernel's own work to its end though a cell is interrupted: its start, and keeping what a cell has made. */
    public static <E extends Exception> void finish(Work<E> work) throws E {
        boolean before = exempt.get();
        exempt.set(true);
        try {
            work.run();
        } finally {
            exempt.set(before);
        }
    }

    /** Ends the calling thread's work if its cell was interrupted. */
    public static void check() {
        if (requested) {
            stopIfOwnerStopped();
        }
    }

    private static void stopIfOwnerStopped() {
        Cell cell = Cell.ofThread();
        boolean stopped = cell != null && cell.stopped();
        // Between two cells a worker of the common pool can only be a leftover of the interrupted one.
        boolean leftover = Cell.running() == null && Thread.currentThread() instanceof ForkJoinWorkerThread;
        if ((stopped || leftover) && !exempt.get()) {
            throw new CellStopped();
        }
    }

    /** Replaces {@code System.exit}, {@code Runtime.exit} and {@code Runtime.halt} in notebook code. */
    public static void exit(int status) {
        throw new ExitAttempt(status);
    }

    /** Replaces the instance methods of {@link Runtime}. */
    public static void exit(Runtime runtime, int status) {
        throw new ExitAttempt(status);
    }

    /** Ends the cell at its next check. */
    public static void stop(Cell cell) {
        cell.stop();
        signal(true);
    }

    /**
     * Waits a moment for workers of the common pool that still work for a stopped cell, and turns the checks back into
     * their fast form: at once, or later if the cell has started threads. Does nothing for a cell that was not stopped.
     */
    public static void settle(Cell cell) {
        if (!cell.stopped()) {
            return;
        }
        Thread.interrupted();
        boolean quiet = ForkJoinPool.commonPool().awaitQuiescence(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
        if (!quiet || cell.hasStartedThreads()) {
            keepUntil = System.nanoTime() + TimeUnit.SECONDS.toNanos(KEEP_SECONDS);
        }
        clear(stops.get());
    }

    private static synchronized void clear(long seen) {
        long early = keepUntil - System.nanoTime();
        if (stops.get() != seen) {
            return;
        }
        if (early <= 0) {
            signal(false);
        } else {
            CompletableFuture.delayedExecutor(early, TimeUnit.NANOSECONDS, Runnable::run)
                    .execute(() -> clear(seen));
        }
    }

    private static synchronized void signal(boolean stop) {
        if (stop) {
            stops.incrementAndGet();
        }
        requested = stop;
        StopSignal.set(stop);
    }
}
