package glia.kernel.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who goes first: a cell that needs nothing, or the rest of the kernel's start. */
@Timeout(60)
class FirstCellTest {
    private static final long VERY_LONG = 1_000_000;

    private final Publisher publisher = new Publisher();
    private final TextOutput output = new TextOutput(publisher);
    private final NotebookKernel kernel = new NotebookKernel(publisher, output, new StandardInput(publisher, output));

    private Thread startBehind(long millis) throws InterruptedException {
        Thread start = thread(() -> kernel.letFirstCellEnd(millis));
        awaitWaiting(start);
        return start;
    }

    private static void awaitWaiting(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.getState() != Thread.State.TERMINATED) {
            Thread.sleep(1);
        }
        assertEquals(Thread.State.TIMED_WAITING, thread.getState());
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    private static Thread thread(Step step) {
        Thread thread = new Thread(() -> {
            try {
                step.run();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Test
    void theStartWaitsForACellThatComesLateAndForItsEnd() throws Exception {
        Thread start = startBehind(VERY_LONG);
        kernel.awaitReadyFor("1 + 1");
        awaitWaiting(start);
        kernel.cellEnded();
        start.join();
    }

    @Test
    void theStartWaitsForACellThatRunsAlready() throws Exception {
        kernel.awaitReadyFor("1 + 1");
        Thread start = startBehind(VERY_LONG);
        kernel.cellEnded();
        start.join();
    }

    @Test
    void theStartGoesOnForACellThatNeedsIt() throws Exception {
        Thread start = startBehind(VERY_LONG);
        CompletableFuture<Void> ran = new CompletableFuture<>();
        thread(() -> {
            kernel.awaitReadyFor("%who");
            ran.complete(null);
        });
        start.join();
        assertFalse(ran.isDone());
        kernel.shellFailed(new IllegalStateException("no more of it in this test"));
        ran.join();
    }

    @Test
    void theStartGoesOnForAQuestionThatNeedsIt() throws Exception {
        Thread start = startBehind(VERY_LONG);
        thread(kernel::awaitReady);
        start.join();
    }

    @Test
    void theStartGoesOnWhereNoCellComesOrEnds() throws Exception {
        kernel.letFirstCellEnd(1);
        kernel.awaitReadyFor("1 + 1");
        kernel.letFirstCellEnd(1);
    }
}
