package glia.kernel.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import glia.kernel.install.KernelSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the code cells of a notebook in order in a kernel of its own and puts the outputs into the
 * notebook, as a person pressing "Restart and run all" would get them.
 */
public final class NotebookRunner {
    private static final Duration TURN = Duration.ofMillis(100);

    private final KernelSpec kernel;
    private final Path folder;
    private final RunOptions options;
    private final RunListener listener;
    private volatile boolean stopping;

    /**
     * A runner.
     *
     * @param kernel the kernel to start
     * @param folder the working folder of the kernel: where the notebook is, as in Jupyter
     * @param options limits, and what to do after an error
     * @param listener hears how it goes
     */
    public NotebookRunner(KernelSpec kernel, Path folder, RunOptions options, RunListener listener) {
        this.kernel = kernel;
        this.folder = folder.toAbsolutePath();
        this.options = options;
        this.listener = listener;
    }

    /**
     * Runs the notebook and changes it in place. Outputs of an earlier run are dropped first, so a
     * run that stops half-way leaves no results that are not its own.
     *
     * @throws NotebookException where the kernel cannot be started or does not answer
     */
    public RunReport run(Notebook notebook) {
        List<Cell> cells = notebook.cells().stream().filter(Cell::isCode).toList();
        for (Cell cell : cells) {
            cell.setOutputs(Notebook.emptyArray());
            cell.setExecutionCount(null);
        }
        List<Cell> toRun =
                cells.stream().filter(cell -> !cell.source().isBlank()).toList();
        Instant start = Instant.now();
        try (KernelProcess process = KernelProcess.start(kernel, folder);
                KernelClient client = new KernelClient(process.connection())) {
            JsonNode info = awaitReady(process, client);
            if (info.path("language_info") instanceof ObjectNode language) {
                notebook.setLanguage(language);
            }
            listener.kernelReady(kernel.displayName(), Duration.between(start, Instant.now()));
            Turn turn = new Turn(process, client);
            RunReport report = turn.runAll(toRun, start);
            process.shutDown(client);
            return report;
        }
    }

    /** Interrupts the running cell and runs no more; for another thread than the one that runs. */
    public void stop() {
        stopping = true;
    }

    /** Asks until the kernel has answered and its outputs are seen to arrive. */
    private JsonNode awaitReady(KernelProcess process, KernelClient client) {
        Instant end = Instant.now().plus(options.startTimeout());
        Instant askAgain = Instant.MIN;
        Optional<JsonNode> info = Optional.empty();
        boolean outputsArrive = false;
        while (info.isEmpty() || !outputsArrive) {
            if (stopping) {
                throw new NotebookException("Stopped before the kernel was ready.");
            }
            if (!process.isAlive()) {
                throw new NotebookException(process.describeEnd());
            }
            if (Instant.now().isAfter(end)) {
                throw new NotebookException("The kernel " + kernel.displayName() + " did not answer within "
                        + options.startTimeout().toSeconds() + " s.");
            }
            // A subscriber that is late misses what was published before: ask anew until seen.
            if (Instant.now().isAfter(askAgain)) {
                client.requestKernelInfo();
                askAgain = Instant.now().plus(Duration.ofMillis(500));
            }
            Optional<KernelMessage> message = client.poll(TURN);
            if (message.isPresent()) {
                String kind = message.get().kind();
                outputsArrive |= kind.equals("status");
                if (kind.equals("kernel_info_reply")) {
                    info = Optional.of(message.get().content());
                }
            }
        }
        return info.get();
    }

    /** One run in one kernel. */
    private final class Turn {
        private final KernelProcess process;
        private final KernelClient client;
        private final Map<String, List<ObjectNode>> displays = new HashMap<>();
        private final Map<String, CellOutputs> byRequest = new HashMap<>();

        Turn(KernelProcess process, KernelClient client) {
            this.process = process;
            this.client = client;
        }

        RunReport runAll(List<Cell> cells, Instant start) {
            int failed = 0;
            int number = 0;
            Optional<RunReport.Failure> first = Optional.empty();
            boolean goOn = true;
            while (goOn && number < cells.size()) {
                Cell cell = cells.get(number++);
                listener.cellStarted(number, cells.size(), cell);
                Instant cellStart = Instant.now();
                CellStatus status = new CellRun(
                                cell, process, client, byRequest, displays, options, listener, () -> stopping)
                        .run();
                listener.cellFinished(number, cells.size(), cell, status, Duration.between(cellStart, Instant.now()));
                if (!status.isGood()) {
                    failed++;
                    if (first.isEmpty()) {
                        first = Optional.of(new RunReport.Failure(number, cell, status));
                    }
                    goOn = options.allowErrors() && status != CellStatus.KERNEL_DIED;
                }
                goOn &= !stopping;
            }
            byRequest.values().forEach(CellOutputs::outputs);
            return new RunReport(cells.size(), number, failed, first, Duration.between(start, Instant.now()));
        }
    }
}
