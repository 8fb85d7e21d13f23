package glia.kernel.protocol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Messages to frames and back. Used by the one thread that owns the sockets. */
final class MessageCodec {
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    /** Signatures remembered against replay; the number that Jupyter's own client remembers. */
    private static final int REMEMBERED = 1 << 16;

    private final Signature signature;
    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    MessageCodec(ConnectionFile connection) {
        signature = new Signature(connection.keyBytes(), connection.signatureScheme());
    }

    Message decode(List<byte[]> frames) throws BadMessage {
        int delimiter = 0;
        while (delimiter < frames.size() && !Arrays.equals(frames.get(delimiter), DELIMITER)) {
            delimiter++;
        }
        int json = delimiter + 2;
        if (frames.size() < json + 4) {
            throw new BadMessage("truncated: " + frames.size() + " frames");
        }
        List<byte[]> signed = frames.subList(json, json + 4);
        byte[] claimed = frames.get(delimiter + 1);
        if (!signature.matches(claimed, signed)) {
            throw new BadMessage(claimed.length == 0 ? "missing signature" : "wrong signature");
        }
        if (signature.required() && seen.put(new String(claimed, StandardCharsets.US_ASCII), Boolean.TRUE) != null) {
            throw new BadMessage("replayed signature");
        }
        try {
            Message message = new Message(
                    List.copyOf(frames.subList(0, delimiter)),
                    Json.readObject(signed.get(0)),
                    Json.readObject(signed.get(1)),
                    Json.readObject(signed.get(2)),
                    Json.readObject(signed.get(3)),
                    List.copyOf(frames.subList(json + 4, frames.size())));
            if (message.type().isEmpty()) {
                throw new BadMessage("no msg_type in the header");
            }
            return message;
        } catch (IOException e) {
            throw new BadMessage("not JSON: " + e.getMessage(), e);
        }
    }

    List<byte[]> encode(Message message) {
        List<byte[]> json = List.of(
                Json.write(message.header()),
                Json.write(message.parent()),
                Json.write(message.metadata()),
                Json.write(message.content()));
        List<byte[]> frames = new ArrayList<>(message.identities());
        frames.add(DELIMITER);
        frames.add(signature.of(json));
        frames.addAll(json);
        frames.addAll(message.buffers());
        return frames;
    }
}
