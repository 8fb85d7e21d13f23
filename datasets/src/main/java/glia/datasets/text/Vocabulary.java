package glia.datasets.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import glia.datasets.DatasetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tokens that a network knows; a token's identifier is its place. A vocabulary may have marks of its own:
 * {@link #PADDING} always at 0, so that 0 can mask, then {@link #UNKNOWN}, {@link #BEGIN}, {@link #END}.
 */
public final class Vocabulary {
    /** Fills a sequence up to its length. */
    public static final String PADDING = "<pad>";
    /** Stands for a token that is not in the vocabulary. */
    public static final String UNKNOWN = "<unk>";
    /** What a decoder starts from. */
    public static final String BEGIN = "<bos>";
    /** What a decoder ends with. */
    public static final String END = "<eos>";

    /** Stands where a token is hidden. */
    public static final String MASK = "<mask>";

    private final List<String> tokens;
    private final Map<String, Integer> identifiers = new HashMap<>();

    /** @throws IllegalArgumentException if a token stands twice, or padding is not first */
    @JsonCreator
    public Vocabulary(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
        for (String token : tokens) {
            if (identifiers.put(token, identifiers.size()) != null) {
                throw new IllegalArgumentException("Token '" + token + "' stands twice");
            }
        }
        if (tokens.indexOf(PADDING) > 0) {
            throw new IllegalArgumentException("Padding must be token 0");
        }
    }

    /** Each character (code point) of the texts once, in order of code point, after the marks given. */
    public static Vocabulary ofCharacters(Collection<String> texts, String... marks) {
        List<String> tokens = new ArrayList<>(List.of(marks));
        texts.stream()
                .flatMapToInt(String::codePoints)
                .distinct()
                .sorted()
                .mapToObj(Character::toString)
                .forEach(tokens::add);
        return new Vocabulary(tokens);
    }

    /** The most frequent words, {@code size} tokens at most with the marks, which stand first. */
    public static Vocabulary ofWords(Collection<List<String>> sentences, int size, String... marks) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sentences.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
        List<String> tokens = new ArrayList<>(List.of(marks));
        counts.entrySet().stream()
                .filter(entry -> !tokens.contains(entry.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Math.max(0, size - marks.length))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(tokens::add);
        return new Vocabulary(tokens);
    }

    public int size() {
        return tokens.size();
    }

    @JsonValue
    public List<String> tokens() {
        return tokens;
    }

    public boolean contains(String token) {
        return identifiers.containsKey(token);
    }

    /**
     * The token's identifier, or {@link #UNKNOWN}'s.
     *
     * @throws DatasetException if the token is not in the vocabulary and it has no mark for unknown ones
     */
    public int identifier(String token) {
        Integer identifier = identifiers.getOrDefault(token, identifiers.get(UNKNOWN));
        if (identifier == null) {
            throw new DatasetException("'" + token + "' is not in the vocabulary of " + size() + " tokens.");
        }
        return identifier;
    }

    /** @throws DatasetException if there is no such identifier */
    public String token(int identifier) {
        if (identifier < 0 || identifier >= tokens.size()) {
            throw new DatasetException(
                    "The vocabulary has tokens 0 to " + (tokens.size() - 1) + ", found " + identifier + ".");
        }
        return tokens.get(identifier);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vocabulary vocabulary && tokens.equals(vocabulary.tokens);
    }

    @Override
    public int hashCode() {
        return tokens.hashCode();
    }

    @Override
    public String toString() {
        return tokens.size() + " tokens " + tokens.subList(0, Math.min(10, tokens.size()));
    }
}
