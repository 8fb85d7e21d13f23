package glia.kernel.server;

import glia.kernel.evaluation.Cell;
import glia.kernel.protocol.Channel;
import glia.kernel.protocol.Message;
import glia.kernel.protocol.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;

/** Runs cells one after the other on one thread, which is the notebook's main thread. */
final class CellQueue {
    private static final long STACK_BYTES = 16 << 20;

    private final LinkedBlockingDeque<Message> waiting = new LinkedBlockingDeque<>();
    private final Publisher publisher;
    private final CellRunner runner;
    private final NotebookKernel kernel;
    private final History history;
    private final Interrupts interrupts;
    private final Transport transport;
    private final Thread thread = new Thread(null, this::loop, "main", STACK_BYTES);
    private int count;

    CellQueue(
            NotebookKernel kernel,
            Publisher publisher,
            CellRunner runner,
            History history,
            Interrupts interrupts,
            Transport transport) {
        this.kernel = kernel;
        this.publisher = publisher;
        this.runner = runner;
        this.history = history;
        this.interrupts = interrupts;
        this.transport = transport;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void add(Message request) {
        waiting.add(request);
    }

    private void loop() {
        while (true) {
            try {
                execute(waiting.take());
            } catch (InterruptedException e) {
                // An interrupt that came as the cell ended: there is nothing left to stop.
                Thread.interrupted();
            } catch (Throwable e) {
                System.getLogger("glia.kernel").log(System.Logger.Level.ERROR, "a cell was lost", e);
            }
        }
    }

    private void execute(Message request) {
        boolean silent = request.flag("silent", false);
        boolean store = request.flag("store_history", !silent) && !silent;
        String code = request.text("code", "");
        if (store) {
            kernel.count(++count);
            history.add(count, code);
        }
        Cell cell = new Cell(request, count);
        publisher.status("busy", request.header());
        if (!silent) {
            publisher.publish("execute_input", request.header(), Map.of("code", code, "execution_count", count));
        }
        Map<String, Object> reply;
        interrupts.begin(cell);
        try {
            reply = runner.run(cell);
        } finally {
            interrupts.end(cell);
        }
        boolean failed = "error".equals(reply.get("status"));
        List<Message> aborted = failed && request.flag("stop_on_error", true) ? takeAllWaiting() : List.of();
        end(request, reply);
        kernel.cellEnded();
        aborted.forEach(this::abort);
    }

    /** Everything that the front end had sent by now, also what the sockets have not handed over yet. */
    private List<Message> takeAllWaiting() {
        CountDownLatch arrived = new CountDownLatch(1);
        transport.afterArrivals(arrived::countDown);
        try {
            arrived.await();
        } catch (InterruptedException e) {
            // Being interrupted and failing both end here; what is queued is dropped either way.
            Thread.interrupted();
        }
        List<Message> all = new ArrayList<>();
        waiting.drainTo(all);
        return all;
    }

    private void abort(Message request) {
        publisher.status("busy", request.header());
        end(request, Map.of("status", "aborted", "execution_count", count));
    }

    private void end(Message request, Map<String, Object> reply) {
        // Clients give up a tenth of a second behind the reply, in which a busy machine may run nothing of this.
        publisher.status("idle", request.header());
        publisher.reply(Channel.SHELL, request, reply);
    }
}
