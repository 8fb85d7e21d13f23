package glia.kernel.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** The least front end there is: asks one thing after the other and takes the replies. */
public final class SimpleClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final ZContext context = new ZContext(1);
    private final ZMQ.Socket shell;
    private final MessageCodec codec;
    private final String session = UUID.randomUUID().toString();

    public SimpleClient(ConnectionFile connection) {
        codec = new MessageCodec(connection);
        context.setLinger(0);
        shell = context.createSocket(SocketType.DEALER);
        shell.setReceiveTimeOut(PATIENCE_MILLIS);
        shell.connect(connection.address(connection.shellPort()));
    }

    /**
     * Sends a request and waits for its reply.
     *
     * @throws BadMessage if the reply is none
     * @throws IllegalStateException if none comes
     */
    public Message ask(String type, Map<String, Object> content) throws BadMessage {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("msg_id", UUID.randomUUID().toString());
        header.put("session", session);
        header.put("username", "");
        header.put("date", Instant.now().toString());
        header.put("msg_type", type);
        header.put("version", "5.3");
        List<byte[]> frames = codec.encode(new Message(List.of(), header, Map.of(), Map.of(), content, List.of()));
        for (int i = 0; i < frames.size(); i++) {
            shell.send(frames.get(i), i + 1 < frames.size() ? ZMQ.SNDMORE : 0);
        }
        List<byte[]> reply = new ArrayList<>();
        do {
            byte[] frame = shell.recv();
            if (frame == null) {
                throw new IllegalStateException("no reply to " + type);
            }
            reply.add(frame);
        } while (shell.hasReceiveMore());
        return codec.decode(reply);
    }

    @Override
    public void close() {
        context.close();
    }
}
