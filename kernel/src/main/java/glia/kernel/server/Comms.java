package glia.kernel.server;

import glia.kernel.protocol.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Comms that front ends opened. No target is served, so each is closed again, as the protocol asks. */
final class Comms {
    private final Map<String, String> open = new ConcurrentHashMap<>();
    private final Publisher publisher;

    Comms(Publisher publisher) {
        this.publisher = publisher;
    }

    void receive(Message message) {
        String id = message.text("comm_id", "");
        if (message.type().equals("comm_open")) {
            publisher.publish("comm_close", message.header(), Map.of("comm_id", id, "data", Map.of()));
        }
        open.remove(id);
    }

    Map<String, Object> information(Message request) {
        String target = request.text("target_name", "");
        Map<String, Object> comms = new LinkedHashMap<>();
        open.forEach((id, name) -> {
            if (target.isEmpty() || target.equals(name)) {
                comms.put(id, Map.of("target_name", name));
            }
        });
        return Map.of("status", "ok", "comms", comms);
    }
}
