package glia.datasets.text;

import glia.datasets.Preparation;

/**
 * How texts became tokens of byte pairs.
 *
 * @param length of a sequence
 */
public record BytePairPreparation(BytePairs vocabulary, int length) implements Preparation, TextCoding {

    @Override
    public int[] tokens(String text) {
        return vocabulary.encode(text);
    }

    @Override
    public String text(int... tokens) {
        return vocabulary.decode(tokens);
    }

    @Override
    public int vocabularySize() {
        return vocabulary.size();
    }

    @Override
    public int first() {
        return '\n';
    }

    @Override
    public boolean writes(int token) {
        return token != 0;
    }

    @Override
    public boolean ends(int token) {
        return false;
    }

    @Override
    public String describe() {
        return "byte pairs from a vocabulary of " + vocabulary.size() + ", sequences of " + length;
    }
}
