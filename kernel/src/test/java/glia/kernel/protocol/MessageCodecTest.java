package glia.kernel.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageCodecTest {
    private static final Message MESSAGE = new Message(
            List.of(new byte[] {1, 2}),
            Map.of("msg_id", "1", "msg_type", "x"),
            Map.of(),
            Map.of(),
            Map.of("text", "\u00e9 \ud83d\ude00", "n", 5, "list", Arrays.asList(1.5, true, null)),
            List.of(new byte[] {9}));

    private static MessageCodec codec(String key) {
        return new MessageCodec(new ConnectionFile("tcp", "127.0.0.1", 1, 2, 3, 4, 5, key, "hmac-sha256"));
    }

    @Test
    void whatIsEncodedIsDecoded() throws BadMessage {
        Message back = codec("k").decode(codec("k").encode(MESSAGE));
        assertEquals(MESSAGE.header(), back.header());
        assertEquals(MESSAGE.content(), back.content());
        assertArrayEquals(MESSAGE.identities().get(0), back.identities().get(0));
        assertArrayEquals(MESSAGE.buffers().get(0), back.buffers().get(0));
    }

    @Test
    void theSignatureIsThatOfRfc4231() {
        // RFC 4231, test case 2.
        Signature signature = new Signature("Jefe".getBytes(StandardCharsets.US_ASCII), "hmac-sha256");
        byte[] hash = signature.of(List.of(
                "what do ya want ".getBytes(StandardCharsets.US_ASCII),
                "for nothing?".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                new String(hash, StandardCharsets.US_ASCII));
    }

    @Test
    void anotherKeyIsRefused() {
        assertThrows(BadMessage.class, () -> codec("k").decode(codec("other").encode(MESSAGE)));
        assertThrows(BadMessage.class, () -> codec("k").decode(codec("").encode(MESSAGE)));
    }

    @Test
    void aReplayIsRefused() throws BadMessage {
        MessageCodec codec = codec("k");
        List<byte[]> frames = codec.encode(MESSAGE);
        codec.decode(frames);
        assertThrows(BadMessage.class, () -> codec.decode(frames));
    }

    @Test
    void everyTruncationIsRefused() {
        List<byte[]> frames = codec("k").encode(MESSAGE);
        for (int length = 0; length < 7; length++) {
            List<byte[]> part = new ArrayList<>(frames.subList(0, length));
            assertThrows(BadMessage.class, () -> codec("k").decode(part));
        }
    }

    @Test
    void withoutAKeyNothingIsChecked() throws BadMessage {
        assertEquals("x", codec("").decode(codec("").encode(MESSAGE)).type());
    }

    @Test
    void halfCharactersAndInfinitiesBecomeValidJson() {
        assertEquals("{\"a\":\"\ufffd\"}", new String(Json.write(Map.of("a", "\ud83d")), StandardCharsets.UTF_8));
        assertEquals("[null]", new String(Json.write(List.of(Double.NaN)), StandardCharsets.UTF_8));
    }
}
