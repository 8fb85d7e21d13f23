package glia.kernel.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Held while the compiler works. A Java interrupt would close the jars that it reads, for as long as the kernel lives, so
 * that no cell compiled any more: it waits until the lock is free.
 */
public final class CompilerLock extends ReentrantLock {
    private static final long serialVersionUID = 1;

    /** Who holds such a lock, and whether an interrupt waits for that thread. */
    private static final Map<Thread, Boolean> HOLDING = new HashMap<>();

    CompilerLock() {
        super(true);
    }

    @Override
    public void lock() {
        super.lock();
        if (getHoldCount() == 1) {
            synchronized (HOLDING) {
                HOLDING.put(Thread.currentThread(), Thread.interrupted());
            }
        }
    }

    @Override
    public void unlock() {
        boolean last = getHoldCount() == 1;
        super.unlock();
        if (last) {
            synchronized (HOLDING) {
                if (HOLDING.remove(Thread.currentThread())) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** Interrupts a thread, or has it interrupted when it is done compiling. */
    public static void interrupt(Thread thread) {
        synchronized (HOLDING) {
            if (HOLDING.replace(thread, true) == null) {
                thread.interrupt();
            }
        }
    }
}
