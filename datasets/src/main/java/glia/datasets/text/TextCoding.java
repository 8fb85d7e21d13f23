package glia.datasets.text;

/** How a text becomes token identifiers, and they a text again. */
public interface TextCoding {

    /**
     * The text's tokens, as many as it has.
     *
     * @throws glia.datasets.DatasetException if a part of it is not in the vocabulary
     */
    int[] tokens(String text);

    /** The text that tokens stand for; marks are left out. */
    String text(int... tokens);

    /** How many different tokens there are; they count from 0. */
    int vocabularySize();

    /** What stands before a text that has no beginning: a mark for that, a line's end, or else token 0. */
    int first();

    /** Whether the token may be written by a network: it is no mark for padding, the unknown or a beginning. */
    boolean writes(int token);

    /** Whether the token says that the text ends. */
    boolean ends(int token);
}
