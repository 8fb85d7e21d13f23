package glia.kernel.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the test cases of RFC 4231, and Java's own implementation. */
class SignatureTest {
    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String signed(byte[] key, String message) {
        return new String(new Signature(key, "hmac-sha256").of(List.of(text(message))), StandardCharsets.US_ASCII);
    }

    @Test
    void casesOfTheStandard() {
        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                signed(text("Jefe"), "what do ya want for nothing?"));
        // A key that is longer than a block.
        assertEquals(
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
                signed(
                        HexFormat.of().parseHex("aa".repeat(131)),
                        "Test Using Larger Than Block-Size Key - Hash Key First"));
    }

    @ParameterizedTest
    @CsvSource({"hmac-md5, HmacMD5", "hmac-sha1, HmacSHA1", "hmac-sha256, HmacSHA256", "hmac-sha512, HmacSHA512"})
    void asJavaDoes(String scheme, String algorithm) throws Exception {
        for (int length : new int[] {1, 64, 65, 128, 129, 300}) {
            byte[] key = "k".repeat(length).getBytes(StandardCharsets.US_ASCII);
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            byte[] expected = text(HexFormat.of().formatHex(mac.doFinal(text("one two"))));
            Signature signature = new Signature(key, scheme);
            assertArrayEquals(expected, signature.of(List.of(text("one "), text("two"))));
            assertTrue(signature.matches(expected, List.of(text("one two"))));
            assertFalse(signature.matches(expected, List.of(text("one too"))));
        }
    }

    @Test
    void withoutAKeyNothingIsSigned() {
        Signature none = new Signature(new byte[0], "hmac-sha256");
        assertFalse(none.required());
        assertEquals(0, none.of(List.of(text("x"))).length);
    }

    @Test
    void anUnknownSchemeIsNamed() {
        assertThrows(IllegalArgumentException.class, () -> new Signature(text("k"), "hmac-sha7"));
        assertThrows(IllegalArgumentException.class, () -> new Signature(text("k"), "crc32"));
    }
}
