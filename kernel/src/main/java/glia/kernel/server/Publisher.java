package glia.kernel.server;

import glia.kernel.evaluation.Cell;
import glia.kernel.protocol.Channel;
import glia.kernel.protocol.Message;
import glia.kernel.protocol.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Writes the kernel's messages: replies on the channel of the request, everything else on IOPub. */
public final class Publisher {
    /** The version of the messaging specification that the kernel speaks. */
    public static final String PROTOCOL_VERSION = "5.3";

    private final String session = Long.toHexString(ThreadLocalRandom.current().nextLong())
            + Long.toHexString(ThreadLocalRandom.current().nextLong());
    private final AtomicLong count = new AtomicLong();
    private final String username = System.getProperty("user.name", "kernel");
    private volatile Transport transport;

    /** Must be called before the transport starts. */
    public void connect(Transport sockets) {
        transport = sockets;
    }

    /** Answers a request where it came from. */
    public void reply(Channel channel, Message request, Map<String, ?> content) {
        String type = request.type().replaceFirst("_request$", "_reply");
        transport.send(channel, message(request.identities(), type, request.header(), Map.of(), content));
    }

    /** Asks the front end that sent a request for input. */
    void ask(Message request, Map<String, ?> content) {
        transport.send(
                Channel.STDIN, message(request.identities(), "input_request", request.header(), Map.of(), content));
    }

    /** Publishes to every front end. */
    public void publish(String type, Map<String, Object> parent, Map<String, ?> content) {
        publish(type, parent, Map.of(), content, () -> {});
    }

    void publish(
            String type,
            Map<String, Object> parent,
            Map<String, Object> metadata,
            Map<String, ?> content,
            Runnable sent) {
        byte[] topic = ("kernel." + session + "." + type).getBytes(StandardCharsets.US_ASCII);
        transport.send(Channel.IOPUB, message(List.of(topic), type, parent, metadata, content), sent);
    }

    /** The same with binary content behind the message. */
    void publishForCell(String type, Map<String, ?> content, List<byte[]> buffers) {
        Cell cell = Cell.ofThread();
        Map<String, Object> parent = cell == null ? Map.of() : cell.request().header();
        byte[] topic = ("kernel." + session + "." + type).getBytes(StandardCharsets.US_ASCII);
        Message plain = message(List.of(topic), type, parent, Map.of(), content);
        transport.send(
                Channel.IOPUB,
                new Message(
                        plain.identities(),
                        plain.header(),
                        plain.parent(),
                        plain.metadata(),
                        plain.content(),
                        buffers));
    }

    /** Publishes for the cell that the calling thread works for. */
    void publishForCell(String type, Map<String, ?> content) {
        Cell cell = Cell.ofThread();
        publish(type, cell == null ? Map.of() : cell.request().header(), content);
    }

    /** Says that the kernel is {@code starting}, {@code busy} or {@code idle}. */
    public void status(String state, Map<String, Object> parent) {
        publish("status", parent, Map.of("execution_state", state));
    }

    private Message message(
            List<byte[]> identities,
            String type,
            Map<String, Object> parent,
            Map<String, Object> metadata,
            Map<String, ?> content) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("msg_id", session + "_" + count.incrementAndGet());
        header.put("session", session);
        header.put("username", username);
        header.put("date", Instant.now().toString());
        header.put("msg_type", type);
        header.put("version", PROTOCOL_VERSION);
        return new Message(identities, header, parent, metadata, new LinkedHashMap<>(content), List.of());
    }
}
