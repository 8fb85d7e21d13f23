package glia.kernel.notebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.zeromq.ZMsg;

class WireFormatTest {
    private final WireFormat wire = new WireFormat("secret");

    @Test
    void packsTheFramesOfTheProtocolInOrderWithTheirSignature() throws Exception {
        ZMsg message = wire.pack(
                "id-1", "execute_request", new ObjectMapper().createObjectNode().put("code", "1+1"));
        assertEquals("<IDS|MSG>", message.pop().getString(StandardCharsets.UTF_8));
        byte[] signature = message.pop().getData();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        message.forEach(frame -> mac.update(frame.getData()));
        assertArrayEquals(HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII), signature);
        var header = new ObjectMapper().readTree(message.pop().getData());
        assertEquals("execute_request", header.path("msg_type").asText());
        assertEquals("id-1", header.path("msg_id").asText());
        assertEquals("{}", message.pop().getString(StandardCharsets.UTF_8));
        assertEquals("{}", message.pop().getString(StandardCharsets.UTF_8));
        assertEquals("{\"code\":\"1+1\"}", message.pop().getString(StandardCharsets.UTF_8));
    }

    @Test
    void readsWhatItPacksAlsoBehindIdentities() {
        ZMsg message = wire.pack("id-1", "status", new ObjectMapper().createObjectNode());
        message.addFirst("identity");
        assertEquals("status", wire.unpack(message).orElseThrow().kind());
    }

    @Test
    void dropsForgedAndBrokenMessages() {
        ZMsg forged = new WireFormat("another").pack("id", "status", new ObjectMapper().createObjectNode());
        assertTrue(wire.unpack(forged).isEmpty());
        ZMsg cut = wire.pack("id", "status", new ObjectMapper().createObjectNode());
        cut.removeLast();
        assertTrue(wire.unpack(cut).isEmpty());
        assertTrue(wire.unpack(new ZMsg()).isEmpty());
    }
}
