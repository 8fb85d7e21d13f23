package glia.datasets.text;

import glia.datasets.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How texts became token identifiers.
 *
 * @param length of a sequence; longer texts are cut, shorter ones filled with padding
 * @param padding where the filling goes
 */
public record TextPreparation(Tokenizer tokenizer, Vocabulary vocabulary, int length, Padding padding)
        implements Preparation, TextCoding {

    private static final Set<String> MARKS =
            Set.of(Vocabulary.PADDING, Vocabulary.UNKNOWN, Vocabulary.BEGIN, Vocabulary.END);

    /** Where shorter sequences are filled. */
    public enum Padding {
        /** So that the last step is the text's last token. */
        BEFORE,
        /** So that the first step is the text's first token. */
        AFTER,
        /** Not at all: texts are as long as they are. */
        NONE
    }

    /** The input {@code [length]} for a text, of its own length where there is no padding. */
    public float[] encode(String text) {
        List<String> tokens = tokenizer.split(text);
        int kept = padding == Padding.NONE ? tokens.size() : Math.min(length, tokens.size());
        float[] input = new float[padding == Padding.NONE ? kept : length];
        int offset = padding == Padding.BEFORE ? length - kept : 0;
        for (int i = 0; i < kept; i++) {
            input[offset + i] = vocabulary.identifier(tokens.get(i));
        }
        return input;
    }

    /** The text that identifiers stand for, padding left out. */
    public String decode(float... identifiers) {
        List<String> tokens = new ArrayList<>();
        for (float identifier : identifiers) {
            String token = vocabulary.token((int) identifier);
            if (!token.equals(Vocabulary.PADDING)) {
                tokens.add(token);
            }
        }
        return tokenizer.join(tokens);
    }

    @Override
    public int[] tokens(String text) {
        return tokenizer.split(text).stream().mapToInt(vocabulary::identifier).toArray();
    }

    @Override
    public String text(int... tokens) {
        List<String> words = new ArrayList<>();
        for (int token : tokens) {
            String word = vocabulary.token(token);
            if (!MARKS.contains(word)) {
                words.add(word);
            }
        }
        return tokenizer.join(words);
    }

    @Override
    public int vocabularySize() {
        return vocabulary.size();
    }

    @Override
    public int first() {
        return Stream.of(Vocabulary.BEGIN, "\n", ".", " ")
                .filter(vocabulary::contains)
                .findFirst()
                .map(vocabulary::identifier)
                .orElse(0);
    }

    @Override
    public boolean writes(int token) {
        String word = vocabulary.token(token);
        return word.equals(Vocabulary.END) || !MARKS.contains(word);
    }

    @Override
    public boolean ends(int token) {
        return vocabulary.token(token).equals(Vocabulary.END);
    }

    @Override
    public String describe() {
        return (tokenizer == Tokenizer.CHARACTERS ? "characters" : "words") + " from a vocabulary of "
                + vocabulary.size() + ", sequences of " + length;
    }
}
