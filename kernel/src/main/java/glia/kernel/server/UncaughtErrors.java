package glia.kernel.server;

import glia.kernel.evaluation.Cell;
import glia.kernel.evaluation.CellStopped;
import glia.kernel.extension.EvaluationException;

/** Tells of what ended a thread that a cell has started, with the cells and lines it comes from. */
final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    private final NotebookKernel kernel;

    UncaughtErrors(NotebookKernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (thrown instanceof CellStopped) {
            // The cell says itself that it was interrupted.
            return;
        }
        String place = "Exception in thread \"" + thread.getName() + "\" ";
        if (Cell.ofThread() == null || !kernel.shellReady()) {
            System.err.print(place);
            thrown.printStackTrace();
            return;
        }
        EvaluationException report = kernel.shell().report(thrown);
        System.err.println(place + String.join("\n", report.report()));
    }
}
