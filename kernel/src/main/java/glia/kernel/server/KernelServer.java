package glia.kernel.server;

import glia.kernel.evaluation.Cell;
import glia.kernel.protocol.Channel;
import glia.kernel.protocol.ConnectionFile;
import glia.kernel.protocol.Message;
import glia.kernel.protocol.Receiver;
import glia.kernel.protocol.Transport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes requests from the sockets' thread and has each answered by the thread that can wait for it. */
public final class KernelServer implements Receiver {
    private final Publisher publisher = new Publisher();
    private final TextOutput output = new TextOutput(publisher);
    private final StandardInput input = new StandardInput(publisher, output);
    private final NotebookKernel kernel = new NotebookKernel(publisher, output, input);
    private final Interrupts interrupts = new Interrupts();
    private final History history;
    private final Comms comms = kernel.comms();
    private final CodeQuestions questions = new CodeQuestions(kernel);
    private final CountDownLatch shutdown = new CountDownLatch(1);
    private final ExecutorService answers = oneThread("glia-answers");
    /** Of their own, since code of the notebook answers comms, and may take its time. */
    private final ExecutorService commAnswers = oneThread("glia-comms");

    private final Transport transport;
    private final CellQueue cells;

    /** Binds the sockets of the connection, and keeps the cells that run for later sessions. */
    public KernelServer(ConnectionFile connection) {
        this(connection, SessionFiles.ofThisUser());
    }

    /** The same for a kernel that nobody's cells run in, which keeps them in a folder of its own. */
    public static KernelServer withHistoryIn(Path folder, ConnectionFile connection) {
        return new KernelServer(connection, Optional.of(new SessionFiles(folder)));
    }

    private KernelServer(ConnectionFile connection, Optional<SessionFiles> sessions) {
        history = new History(sessions);
        transport = new Transport(connection, this);
        publisher.connect(transport);
        CellRunner runner = new CellRunner(kernel, publisher, output);
        cells = new CellQueue(kernel, publisher, runner, history, interrupts, transport);
    }

    /** Starts answering; cells wait until {@link NotebookKernel#shell} has started. */
    public void start() {
        System.setOut(CellStream.named("stdout", output));
        System.setErr(CellStream.named("stderr", output));
        System.setIn(input);
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(kernel));
        publisher.status("starting", Map.of());
        transport.start();
        cells.start();
    }

    public NotebookKernel kernel() {
        return kernel;
    }

    /** Waits for a request to shut down, and closes the sockets. */
    public void awaitShutdown() throws InterruptedException {
        shutdown.await();
        kernel.uninstall();
        history.close();
        transport.close();
    }

    /** Ends {@link #awaitShutdown}. */
    public void shutDown() {
        shutdown.countDown();
    }

    @Override
    public void receive(Channel channel, Message message) {
        switch (message.type()) {
            case "execute_request" -> cells.add(message);
            case "input_reply" -> input.answer(message);
            case "interrupt_request" ->
                answer(channel, message, () -> {
                    interrupts.interrupt();
                    return Map.of("status", "ok");
                });
            case "shutdown_request" ->
                answer(channel, message, () -> {
                    interrupts.interrupt();
                    Map<String, Object> reply = Map.of("status", "ok", "restart", message.flag("restart", false));
                    publisher.publish("shutdown_reply", message.header(), reply);
                    shutdown.countDown();
                    return reply;
                });
            case "kernel_info_request" -> answer(channel, message, KernelInformation::content);
            case "connect_request" -> answer(channel, message, () -> Map.of("status", "ok"));
            case "history_request" -> answers.execute(() -> answer(channel, message, () -> history(message)));
            case "comm_open", "comm_msg", "comm_close" ->
                commAnswers.execute(() -> answerNothing(message, () -> comms.receive(message)));
            case "comm_info_request" -> answer(channel, message, () -> comms.information(message));
            case "is_complete_request" ->
                answers.execute(() -> answer(channel, message, () -> questions.complete(message)));
            case "complete_request" ->
                answers.execute(() -> answer(channel, message, () -> questions.candidates(message)));
            case "inspect_request" ->
                answers.execute(() -> answer(channel, message, () -> questions.inspection(message)));
            default -> answerNothing(message, () -> {});
        }
    }

    private static ExecutorService oneThread(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    private Map<String, Object> history(Message request) {
        int most = request.number("n", 1000);
        boolean outputs = request.flag("output", false);
        List<List<Object>> rows = switch (request.text("hist_access_type", "tail")) {
            case "range" ->
                history.range(
                        request.number("session", 0), request.number("start", 0), request.number("stop", 0), outputs);
            case "search" -> history.search(request.text("pattern", "*"), most, request.flag("unique", false), outputs);
            default -> history.tail(most, outputs);
        };
        return Map.of("status", "ok", "history", rows);
    }

    private interface Answer {
        Map<String, ?> content() throws Exception;
    }

    private void answer(Channel channel, Message request, Answer answer) {
        publisher.status("busy", request.header());
        Map<String, ?> content;
        try {
            content = answer.content();
        } catch (Throwable e) {
            // Whatever it was, the front end waits for an answer.
            content = Map.of(
                    "status", "error",
                    "ename", e.getClass().getSimpleName(),
                    "evalue", String.valueOf(e.getMessage()),
                    "traceback", List.of());
        }
        idle(request);
        publisher.reply(channel, request, content);
    }

    private void answerNothing(Message request, Runnable work) {
        publisher.status("busy", request.header());
        work.run();
        idle(request);
    }

    private void idle(Message request) {
        publisher.status("idle", request.header());
        Cell running = Cell.running();
        if (running != null) {
            // Front ends show the last status they saw, and a cell is still running.
            publisher.status("busy", running.request().header());
        }
    }
}
