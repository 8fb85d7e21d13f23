package glia.kernel.server;

import glia.kernel.evaluation.Cell;
import glia.kernel.evaluation.CompilerLock;
import glia.kernel.evaluation.StopChecks;

/** Stops the running cell: by the checks woven into it, and by a Java interrupt where it is blocked. */
final class Interrupts {
    private Thread thread;
    private Cell cell;

    synchronized void begin(Cell next) {
        Thread.interrupted();
        thread = Thread.currentThread();
        cell = next;
        next.begin();
    }

    synchronized void end(Cell last) {
        StopChecks.settle(last);
        last.end();
        cell = null;
        Thread.interrupted();
    }

    /** Stops the cell that runs now; does nothing between cells. */
    synchronized void interrupt() {
        if (cell != null) {
            StopChecks.stop(cell);
            CompilerLock.interrupt(thread);
        }
    }
}
