package glia.datasets.text;

import com.fasterxml.jackson.annotation.JsonIgnore;
import glia.datasets.Preparation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How texts became tokens of which some are hidden.
 *
 * @param text how they became tokens; the mask is one more, behind them
 * @param length of a sequence
 * @param share of its tokens that is hidden, see {@link Masking}
 */
public record MaskedPreparation(Preparation text, int length, double share) implements Preparation {
    private static final Pattern BLANK = Pattern.compile("_|" + Vocabulary.MASK);

    /** @throws IllegalArgumentException if texts became no tokens */
    public MaskedPreparation {
        if (!(text instanceof TextPreparation || text instanceof BytePairPreparation)) {
            throw new IllegalArgumentException("Only tokens are masked, found " + text.describe());
        }
    }

    @JsonIgnore
    public TextCoding coding() {
        return (TextCoding) text;
    }

    /** Each token for people to read, the mask last. */
    @JsonIgnore
    public List<String> names() {
        List<String> names = new ArrayList<>(
                text instanceof TextPreparation words
                        ? words.vocabulary().tokens()
                        : ((BytePairPreparation) text).vocabulary().names());
        names.add(Vocabulary.MASK);
        return names;
    }

    /** How tokens are hidden in training. */
    @JsonIgnore
    public Masking masking() {
        int first = IntStream.range(0, coding().vocabularySize())
                .filter(coding()::writes)
                .findFirst()
                .orElse(0);
        return new Masking(share, first, coding().vocabularySize());
    }

    /**
     * The tokens of a text, as many as it has; {@code _} and {@link Vocabulary#MASK} each stand for one that is hidden.
     *
     * @throws glia.datasets.DatasetException if a part of it is not in the vocabulary
     */
    public int[] tokens(String blanked) {
        int mask = coding().vocabularySize();
        List<Integer> tokens = new ArrayList<>();
        Matcher blank = BLANK.matcher(blanked);
        int from = 0;
        while (blank.find()) {
            add(tokens, blanked.substring(from, blank.start()));
            tokens.add(mask);
            from = blank.end();
        }
        add(tokens, blanked.substring(from));
        return tokens.stream().mapToInt(Integer::intValue).toArray();
    }

    private void add(List<Integer> tokens, String part) {
        for (int token : coding().tokens(part)) {
            tokens.add(token);
        }
    }

    /** The text of some tokens, {@code _} for each mask; other marks are left out. */
    public String decode(int... tokens) {
        return text instanceof TextPreparation words ? joined(words, tokens) : pieces(tokens);
    }

    private static String joined(TextPreparation words, int... tokens) {
        List<String> parts = new ArrayList<>();
        for (int token : tokens) {
            if (token == words.vocabularySize()) {
                parts.add("_");
            } else if (words.writes(token)) {
                parts.add(words.vocabulary().token(token));
            }
        }
        return words.tokenizer().join(parts);
    }

    /** Bytes make characters together, so what stands between two masks is read at once. */
    private String pieces(int... tokens) {
        StringBuilder pieces = new StringBuilder();
        int mask = coding().vocabularySize();
        int from = 0;
        for (int at = 0; at <= tokens.length; at++) {
            if (at == tokens.length || tokens[at] == mask) {
                int[] some =
                        Arrays.stream(tokens, from, at).filter(coding()::writes).toArray();
                pieces.append(coding().text(some)).append(at == tokens.length ? "" : "_");
                from = at + 1;
            }
        }
        return pieces.toString();
    }

    @Override
    public String describe() {
        return text.describe() + ", " + Math.round(100 * share) + " % of them hidden";
    }
}
