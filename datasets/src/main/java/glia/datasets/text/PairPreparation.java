package glia.datasets.text;

import glia.datasets.Preparation;
import java.util.ArrayList;
import java.util.List;

/**
 * How pairs of texts became pairs of sequences, for translation. A target ends with {@link Vocabulary#END} and is
 * filled with padding after it; a decoder starts from {@link Vocabulary#BEGIN}, so what it is given in training is the
 * target moved one step on.
 */
public record PairPreparation(
        Tokenizer tokenizer, Vocabulary source, int sourceLength, Vocabulary target, int targetLength)
        implements Preparation {

    /** The input {@code [sourceLength]} for a text: its tokens, cut or filled with padding after them. */
    public float[] encode(String text) {
        return fill(tokenizer.split(text), source, sourceLength);
    }

    /** The target {@code [targetLength]} for a text: its tokens, END, padding; a text too long is cut before END. */
    public float[] encodeTarget(String text) {
        List<String> tokens = tokenizer.split(text);
        List<String> ended = new ArrayList<>(tokens.subList(0, Math.min(tokens.size(), targetLength - 1)));
        ended.add(Vocabulary.END);
        return fill(ended, target, targetLength);
    }

    /** What a decoder is given when it is taught {@code target}: BEGIN, then all but the last of it. */
    public float[] shifted(float[] target) {
        float[] moved = new float[target.length];
        moved[0] = this.target.identifier(Vocabulary.BEGIN);
        System.arraycopy(target, 0, moved, 1, target.length - 1);
        return moved;
    }

    public String decodeSource(float... identifiers) {
        return text(identifiers, source);
    }

    /** The text before the first END. */
    public String decodeTarget(float... identifiers) {
        return text(identifiers, target);
    }

    private String text(float[] identifiers, Vocabulary vocabulary) {
        List<String> tokens = new ArrayList<>();
        for (float identifier : identifiers) {
            String token = vocabulary.token((int) identifier);
            if (token.equals(Vocabulary.END)) {
                break;
            }
            if (!token.equals(Vocabulary.PADDING) && !token.equals(Vocabulary.BEGIN)) {
                tokens.add(token);
            }
        }
        return tokenizer.join(tokens);
    }

    private static float[] fill(List<String> tokens, Vocabulary vocabulary, int length) {
        float[] identifiers = new float[length];
        for (int i = 0; i < Math.min(length, tokens.size()); i++) {
            identifiers[i] = vocabulary.identifier(tokens.get(i));
        }
        return identifiers;
    }

    @Override
    public String describe() {
        return "pairs of " + (tokenizer == Tokenizer.CHARACTERS ? "character" : "word") + " sequences, vocabularies of "
                + source.size() + " and " + target.size();
    }
}
