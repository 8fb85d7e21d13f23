package glia.kernel.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The run of one cell: from its request until the kernel has replied and is idle again. */
final class CellRun {
    private static final Duration TURN = Duration.ofMillis(100);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Cell cell;
    private final KernelProcess process;
    private final KernelClient client;
    private final Map<String, CellOutputs> byRequest;
    private final CellOutputs outputs;
    private final RunOptions options;
    private final RunListener listener;
    private final BooleanSupplier stopping;
    private Optional<JsonNode> reply = Optional.empty();
    private boolean idle;

    CellRun(
            Cell cell,
            KernelProcess process,
            KernelClient client,
            Map<String, CellOutputs> byRequest,
            Map<String, List<ObjectNode>> displays,
            RunOptions options,
            RunListener listener,
            BooleanSupplier stopping) {
        this.cell = cell;
        this.process = process;
        this.client = client;
        this.byRequest = byRequest;
        this.outputs = new CellOutputs(displays);
        this.options = options;
        this.listener = listener;
        this.stopping = stopping;
    }

    CellStatus run() {
        String request = client.execute(cell.source());
        byRequest.put(request, outputs);
        CellStatus status = await(request);
        cell.setOutputs(outputs.outputs());
        reply.map(content -> content.path("execution_count"))
                .filter(JsonNode::isInt)
                .ifPresent(count -> cell.setExecutionCount(count.asInt()));
        return status;
    }

    private CellStatus await(String request) {
        Optional<Instant> interruptAt =
                options.cellTimeout().map(limit -> Instant.now().plus(limit));
        Optional<Instant> killAt = Optional.empty();
        boolean stopped = false;
        while (reply.isEmpty() || !idle) {
            Optional<KernelMessage> message = client.poll(TURN);
            if (message.isPresent()) {
                accept(message.get(), request);
            } else if (!process.isAlive()) {
                return fail(CellStatus.KERNEL_DIED, "KernelDied", process.describeEnd());
            }
            if (killAt.isPresent() && Instant.now().isAfter(killAt.get())) {
                process.kill();
                return fail(
                        CellStatus.KERNEL_DIED,
                        stopped ? "Stopped" : "CellTimeout",
                        describeEnd(stopped) + " It did not stop when interrupted, so its kernel was ended.");
            }
            boolean late = interruptAt.isPresent() && Instant.now().isAfter(interruptAt.get());
            if (killAt.isEmpty() && (late || stopping.getAsBoolean())) {
                stopped = !late;
                process.interrupt(client);
                killAt = Optional.of(Instant.now().plus(GRACE));
            }
        }
        if (killAt.isPresent()) {
            return stopped
                    ? CellStatus.STOPPED
                    : fail(CellStatus.TIMED_OUT, "CellTimeout", describeEnd(false) + " It was interrupted.");
        }
        boolean good = reply.get().path("status").asText().equals("ok");
        boolean mayFail = cell.tags().contains("raises-exception");
        return good ? CellStatus.OK : mayFail ? CellStatus.FAILED_AS_EXPECTED : CellStatus.FAILED;
    }

    private void accept(KernelMessage message, String request) {
        boolean ours = message.parent().equals(request);
        switch (message.kind()) {
            case "execute_reply" -> {
                if (ours) {
                    reply = Optional.of(message.content());
                }
            }
            case "status" ->
                idle |= ours
                        && message.content().path("execution_state").asText().equals("idle");
            default -> {
                // A thread an earlier cell started may still print: that goes to the earlier cell.
                byRequest.getOrDefault(message.parent(), outputs).accept(message.kind(), message.content());
                if (ours) {
                    listener.published(message.kind(), message.content());
                }
            }
        }
    }

    private CellStatus fail(CellStatus status, String name, String message) {
        outputs.error(name, message, List.of(TextNode.valueOf(name + ": " + message)));
        return status;
    }

    private String describeEnd(boolean stopped) {
        if (stopped) {
            return "The run was stopped in this cell.";
        }
        return "The cell ran longer than "
                + options.cellTimeout().map(Duration::toSeconds).orElse(0L) + " s.";
    }
}
