package glia.datasets.text;

import glia.datasets.Dataset;
import glia.datasets.DatasetException;
import glia.datasets.Options;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Split;
import glia.datasets.Task;
import java.util.List;
import java.util.Optional;

/**
 * A long text cut into windows of {@code length} characters; the target at each step is the character after it. The
 * text's beginning is for training, its end for test, and no window crosses from one part into another.
 */
public final class CharacterWindows {
    private CharacterWindows() {}

    /**
     * @param stride characters from the start of one window to the next
     * @throws DatasetException if the text is too short for a window in each part
     */
    public static Dataset of(String name, String source, String text, int length, int stride, Options options) {
        Vocabulary vocabulary = Vocabulary.ofCharacters(List.of(text));
        int[] identifiers = text.codePoints()
                .map(character -> vocabulary.identifier(Character.toString(character)))
                .toArray();
        Split split = options.splitOrDefault();
        int forTest = (int) Math.round(identifiers.length * split.test());
        int forValidation = (int) Math.round(identifiers.length * split.validation());
        int forTraining = identifiers.length - forTest - forValidation;
        if (Math.min(forTraining, Math.min(forTest, forValidation)) <= length) {
            throw new DatasetException("A text of " + identifiers.length + " characters, split " + split
                    + ", is too short for windows of " + length + " in each part.");
        }
        return new Dataset(
                name,
                source + ", in order " + split,
                new Task.Classification(vocabulary.tokens()),
                windows(identifiers, 0, forTraining, length, stride),
                windows(identifiers, forTraining, forTraining + forValidation, length, stride),
                windows(identifiers, forTraining + forValidation, identifiers.length, length, stride),
                Optional.of(
                        new TextPreparation(Tokenizer.CHARACTERS, vocabulary, length, TextPreparation.Padding.NONE)),
                List.of());
    }

    private static Samples windows(int[] identifiers, int from, int to, int length, int stride) {
        int count = (to - from - 1 - length) / stride + 1;
        float[] inputs = new float[Math.multiplyExact(count, length)];
        float[] targets = new float[inputs.length];
        for (int window = 0; window < count; window++) {
            for (int step = 0; step < length; step++) {
                int at = from + window * stride + step;
                inputs[window * length + step] = identifiers[at];
                targets[window * length + step] = identifiers[at + 1];
            }
        }
        return new Samples(Shape.of(length), Shape.of(length), inputs, targets);
    }
}
