package glia.kernel.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keyed hash of a message's four JSON frames. Not safe for use by several threads. */
final class Signature {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NONE = {};

    private final Mac mac;

    Signature(byte[] key, String scheme) {
        mac = key.length == 0 ? null : keyed(key, scheme);
    }

    private static Mac keyed(byte[] key, String scheme) {
        String algorithm = scheme.toLowerCase(Locale.ROOT).replace("-", "");
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no signature scheme '" + scheme + "' in this Java", e);
        }
    }

    /** The hash in hexadecimal, empty where there is no key. */
    byte[] of(List<byte[]> frames) {
        if (mac == null) {
            return NONE;
        }
        frames.forEach(mac::update);
        byte[] hash = mac.doFinal();
        byte[] hex = new byte[hash.length * 2];
        for (int i = 0; i < hash.length; i++) {
            hex[2 * i] = DIGITS[hash[i] >> 4 & 15];
            hex[2 * i + 1] = DIGITS[hash[i] & 15];
        }
        return hex;
    }

    /** Takes the same time for every wrong signature, so that none can be guessed byte by byte. */
    boolean matches(byte[] signature, List<byte[]> frames) {
        return mac == null || MessageDigest.isEqual(signature, of(frames));
    }

    boolean required() {
        return mac != null;
    }
}
