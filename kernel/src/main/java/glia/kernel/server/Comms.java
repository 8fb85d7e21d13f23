package glia.kernel.server;

import glia.kernel.evaluation.Cell;
import glia.kernel.extension.Comm;
import glia.kernel.extension.CommTarget;
import glia.kernel.extension.Registration;
import glia.kernel.protocol.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The open comms, and who answers when a front end opens one. */
final class Comms {
    private final Map<String, OpenComm> open = new ConcurrentHashMap<>();
    private final Map<String, CommTarget> targets = new ConcurrentHashMap<>();
    private final Publisher publisher;
    private final TextOutput output;

    Comms(Publisher publisher, TextOutput output) {
        this.publisher = publisher;
        this.output = output;
    }

    /** @see glia.kernel.extension.Kernel#serveComms */
    Registration serve(String name, CommTarget target) {
        targets.put(name, Objects.requireNonNull(target, "a comm target"));
        return () -> targets.remove(name, target);
    }

    /** @see glia.kernel.extension.Kernel#openComm */
    Comm open(String target, Map<String, ?> data) {
        OpenComm comm = new OpenComm(UUID.randomUUID().toString(), target, publisher, open::remove);
        open.put(comm.id(), comm);
        publisher.publishForCell(
                "comm_open", Map.of("comm_id", comm.id(), "target_name", target, "data", Map.copyOf(data)));
        return comm;
    }

    /** Handles a message of the front end on the calling thread; what that prints belongs to the message. */
    void receive(Message message) {
        Cell owner = new Cell(message, 0);
        owner.adopt();
        String id = message.text("comm_id", "");
        try {
            switch (message.type()) {
                case "comm_open" -> opened(id, message.text("target_name", ""), message.object("data"));
                case "comm_msg" -> {
                    OpenComm comm = open.get(id);
                    if (comm != null) {
                        comm.receive(message.object("data"), message.buffers());
                    }
                }
                default -> {
                    OpenComm comm = open.remove(id);
                    if (comm != null) {
                        comm.closedByOther();
                    }
                }
            }
        } catch (Exception | LinkageError | StackOverflowError e) {
            System.err.println("The answer to a comm failed: " + e);
        }
        output.flush(owner);
    }

    private void opened(String id, String name, Map<String, Object> data) throws Exception {
        CommTarget target = targets.get(name);
        OpenComm comm = new OpenComm(id, name, publisher, open::remove);
        if (target == null) {
            comm.close(Map.of());
            return;
        }
        open.put(id, comm);
        try {
            target.opened(comm, data);
        } catch (Exception | LinkageError | StackOverflowError e) {
            comm.close(Map.of());
            throw e;
        }
    }

    Map<String, Object> information(Message request) {
        String target = request.text("target_name", "");
        Map<String, Object> comms = new LinkedHashMap<>();
        open.forEach((id, comm) -> {
            if (target.isEmpty() || target.equals(comm.target())) {
                comms.put(id, Map.of("target_name", comm.target()));
            }
        });
        return Map.of("status", "ok", "comms", comms);
    }
}
