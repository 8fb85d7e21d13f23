package glia.datasets.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.GptBytePairEncodingParams;
import com.knuddels.jtokkit.api.IntArrayList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Byte-pair encoding of UTF-8 (Sennrich et al. 2016, on bytes as in Radford et al. 2019): the 256 bytes, then runs of
 * bytes in the order in which they were found to be worth a token. Any text can be encoded, and decoded to itself.
 */
public final class BytePairs {
    static final int BYTES = 256;

    /** A word with the space before it, a number likewise, a run of other marks, or white space: no token crosses these. */
    static final Pattern PIECE = Pattern.compile(" ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+");

    private final List<String> learned;
    private final Encoding encoding;

    /**
     * @param learned the tokens behind the bytes, each byte as the character of its number (ISO 8859-1)
     * @throws IllegalArgumentException if a token is no pair of earlier ones, or stands twice
     */
    @JsonCreator
    public BytePairs(List<String> learned) {
        this.learned = List.copyOf(learned);
        Map<String, Integer> ranks = new HashMap<>();
        for (int value = 0; value < BYTES; value++) {
            ranks.put(String.valueOf((char) value), value);
        }
        for (String token : learned) {
            boolean pair = false;
            for (int at = 1; at < token.length() && !pair; at++) {
                pair = ranks.containsKey(token.substring(0, at)) && ranks.containsKey(token.substring(at));
            }
            if (!pair || ranks.put(token, ranks.size()) != null) {
                throw new IllegalArgumentException("Token '" + token + "' is no new pair of earlier tokens");
            }
        }
        Map<byte[], Integer> bytes = new HashMap<>();
        ranks.forEach((token, rank) -> bytes.put(token.getBytes(StandardCharsets.ISO_8859_1), rank));
        encoding = Encodings.newLazyEncodingRegistry()
                .registerGptBytePairEncoding(new GptBytePairEncodingParams("learned", PIECE, bytes, Map.of()))
                .getEncoding("learned")
                .orElseThrow();
    }

    /**
     * Learns from a text: again and again the most frequent pair of neighbours becomes a token.
     *
     * @param size how many tokens there shall be, with the 256 bytes; fewer if no pair is left that stands twice
     */
    public static BytePairs learn(String text, int size) {
        return new BytePairs(new BytePairLearning(text).tokens(size - BYTES));
    }

    public int[] encode(String text) {
        return encoding.encodeOrdinary(text).toArray();
    }

    /** The text of tokens; a character of which bytes are missing becomes the replacement character. */
    public String decode(int... tokens) {
        IntArrayList list = new IntArrayList(tokens.length);
        for (int token : tokens) {
            list.add(token);
        }
        return new String(encoding.decodeBytes(list), StandardCharsets.UTF_8);
    }

    public int size() {
        return BYTES + learned.size();
    }

    /** The tokens behind the bytes, each byte as the character of its number. */
    @JsonValue
    public List<String> learned() {
        return learned;
    }

    /** Each token for people to read: its text, or the number of a byte that is none alone. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int token = 0; token < size(); token++) {
            String text = decode(token);
            boolean whole = text.indexOf('\uFFFD') < 0 && text.chars().noneMatch(Character::isISOControl);
            names.add(whole || text.equals("\n") ? text : "byte " + bytes(token));
        }
        return Collections.unmodifiableList(names);
    }

    private String bytes(int token) {
        StringBuilder text = new StringBuilder();
        String raw = token < BYTES ? String.valueOf((char) token) : learned.get(token - BYTES);
        raw.chars().forEach(value -> text.append(String.format("%02X", value)));
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BytePairs pairs && learned.equals(pairs.learned);
    }

    @Override
    public int hashCode() {
        return learned.hashCode();
    }

    @Override
    public String toString() {
        return size() + " tokens of bytes";
    }
}
