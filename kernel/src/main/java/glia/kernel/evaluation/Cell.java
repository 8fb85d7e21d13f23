package glia.kernel.evaluation;

import glia.kernel.extension.Registration;
import glia.kernel.protocol.Message;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One execution of a cell. Threads that it starts belong to it, also when it has ended. */
public final class Cell {
    private static final InheritableThreadLocal<Cell> OWNER = new InheritableThreadLocal<>() {
        @Override
        protected Cell childValue(Cell parent) {
            if (parent != null) {
                parent.hasStartedThreads = true;
            }
            return parent;
        }
    };
    private static volatile Cell running;

    private final Message request;
    private final int number;
    private final boolean silent;
    private final List<Runnable> interruptActions = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;
    private volatile boolean done;
    private volatile boolean hasStartedThreads;

    public Cell(Message request, int number) {
        this.request = request;
        this.number = number;
        this.silent = request.flag("silent", false);
    }

    /** Whether the front end asked that nothing be shown. */
    public boolean silent() {
        return silent;
    }

    /** The request that the cell answers. */
    public Message request() {
        return request;
    }

    /** The execution count. */
    public int number() {
        return number;
    }

    public boolean stopped() {
        return stopped;
    }

    public boolean done() {
        return done;
    }

    /** Whether threads were started that belong to this cell, which may outlive it. */
    boolean hasStartedThreads() {
        return hasStartedThreads;
    }

    /** The cell that runs now, or null. */
    public static Cell running() {
        return running;
    }

    /** The cell that the calling thread works for, or null where none ever ran. */
    public static Cell ofThread() {
        Cell owner = OWNER.get();
        Cell now = running;
        // Pool threads outlive the cell that happened to start the pool.
        boolean pooled = Thread.currentThread() instanceof java.util.concurrent.ForkJoinWorkerThread;
        return now != null && (owner == null || (pooled && owner.done)) ? now : owner;
    }

    /** Makes the calling thread work for this cell. */
    public void begin() {
        OWNER.set(this);
        running = this;
    }

    /** Gives the output of the calling thread to this message, beside the cell that runs. */
    public void adopt() {
        OWNER.set(this);
    }

    /** The calling thread keeps the cell as its owner, so that late output finds it. */
    public void end() {
        done = true;
        running = null;
    }

    /** Marks the cell as stopped and tells those who asked to know. */
    public void stop() {
        stopped = true;
        for (Runnable action : interruptActions) {
            try {
                action.run();
            } catch (RuntimeException e) {
                System.getLogger("glia.kernel").log(System.Logger.Level.WARNING, "an interrupt action failed", e);
            }
        }
    }

    public Registration onInterrupt(Runnable action) {
        interruptActions.add(action);
        if (stopped) {
            action.run();
        }
        return () -> interruptActions.remove(action);
    }
}
