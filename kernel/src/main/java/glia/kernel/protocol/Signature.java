package glia.kernel.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The keyed hash of a message's four JSON frames: HMAC as RFC 2104 defines it. Not safe for use by several threads.
 *
 * <p>Java has it too, but its cryptography looks through every jar of the class path when it is first used, which is the
 * longest single step of a start.
 */
final class Signature {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NONE = {};
    private static final String PREFIX = "hmac-";
    private static final int INNER = 0x36;
    private static final int OUTER = 0x5c;

    private final MessageDigest digest;
    private final byte[] inner;
    private final byte[] outer;

    Signature(byte[] key, String scheme) {
        digest = key.length == 0 ? null : digest(scheme.toLowerCase(Locale.ROOT));
        inner = digest == null ? NONE : padded(key, INNER);
        outer = digest == null ? NONE : padded(key, OUTER);
    }

    private static MessageDigest digest(String scheme) {
        try {
            if (scheme.equals(PREFIX + "md5") || scheme.startsWith(PREFIX + "sha")) {
                return MessageDigest.getInstance(
                        scheme.substring(PREFIX.length()).replace("sha", "sha-"));
            }
            throw new NoSuchAlgorithmException(scheme);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException("no signature scheme '" + scheme + "' in this Java", e);
        }
    }

    private byte[] padded(byte[] key, int pad) {
        // The block that the hash works on, by the length of what it gives (RFC 2104 and FIPS 180-4).
        int block = digest.getDigestLength() <= 32 ? 64 : 128;
        byte[] padded = Arrays.copyOf(key.length > block ? digest.digest(key) : key, block);
        for (int i = 0; i < block; i++) {
            padded[i] ^= (byte) pad;
        }
        return padded;
    }

    /** The hash in hexadecimal, empty where there is no key. */
    byte[] of(List<byte[]> frames) {
        if (digest == null) {
            return NONE;
        }
        digest.update(inner);
        frames.forEach(digest::update);
        byte[] message = digest.digest();
        digest.update(outer);
        byte[] hash = digest.digest(message);
        byte[] hex = new byte[hash.length * 2];
        for (int i = 0; i < hash.length; i++) {
            hex[2 * i] = DIGITS[hash[i] >> 4 & 15];
            hex[2 * i + 1] = DIGITS[hash[i] & 15];
        }
        return hex;
    }

    /** Takes the same time for every wrong signature, so that none can be guessed byte by byte. */
    boolean matches(byte[] signature, List<byte[]> frames) {
        return digest == null || MessageDigest.isEqual(signature, of(frames));
    }

    boolean required() {
        return digest != null;
    }
}
