package glia.kernel.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zeromq.ZFrame;
import org.zeromq.ZMsg;

/**
 * Packs and checks the frames of the Jupyter messaging protocol, version 5.3: identities, a
 * delimiter, an HMAC-SHA256 signature, then header, parent header, metadata and content as JSON.
 */
final class WireFormat {
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String session = UUID.randomUUID().toString();
    private final SecretKeySpec key;

    WireFormat(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** A request under the message id {@code id}, signed. */
    ZMsg pack(String id, String kind, JsonNode content) {
        ObjectNode header = JSON.createObjectNode()
                .put("msg_id", id)
                .put("msg_type", kind)
                .put("session", session)
                .put("username", "glia")
                .put("date", Instant.now().toString())
                .put("version", "5.3");
        List<byte[]> parts = List.of(bytes(header), bytes("{}"), bytes("{}"), bytes(content));
        ZMsg message = new ZMsg();
        message.add(DELIMITER);
        message.add(bytes(sign(parts)));
        parts.forEach(message::add);
        return message;
    }

    /** The message in these frames; empty where they are no message or the signature is wrong. */
    Optional<KernelMessage> unpack(ZMsg message) {
        List<ZFrame> frames = List.copyOf(message);
        int delimiter = 0;
        while (delimiter < frames.size() && !Arrays.equals(frames.get(delimiter).getData(), DELIMITER)) {
            delimiter++;
        }
        if (frames.size() < delimiter + 6) {
            return Optional.empty();
        }
        List<byte[]> parts = frames.subList(delimiter + 2, delimiter + 6).stream()
                .map(ZFrame::getData)
                .toList();
        if (!MessageDigest.isEqual(bytes(sign(parts)), frames.get(delimiter + 1).getData())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new KernelMessage(
                    JSON.readTree(parts.get(0)).path("msg_type").asText(),
                    JSON.readTree(parts.get(1)).path("msg_id").asText(),
                    JSON.readTree(parts.get(3))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String sign(List<byte[]> parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            parts.forEach(mac::update);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can be written", e);
        }
    }
}
