package glia.datasets.text;

import glia.datasets.Dataset;
import glia.datasets.DatasetException;
import glia.datasets.Loading;
import glia.datasets.Options;
import glia.datasets.Preparation;
import glia.datasets.Samples;
import glia.datasets.Setting;
import glia.datasets.Shape;
import glia.datasets.Split;
import glia.datasets.Task;
import java.util.List;
import java.util.Optional;

/**
 * A long text cut into windows of {@code length} tokens; the target at each step is the token after it, or, of a masked
 * text, the token itself where it is hidden. The text's
 * beginning is for training, its end for test, and no window crosses from one part into another. Words and byte pairs
 * are learned from the training part alone.
 */
public final class TextWindows {
    /** What a text can be cut into. */
    public static final String[] TOKENS = {"characters", "words", "bytepairs"};

    public static final List<Setting> SETTINGS = List.of(
            Setting.of("length", "tokens in a window", 64),
            Setting.of("stride", "tokens from one window to the next; 0 for the window's length", 0),
            Setting.of("tokens", "characters, words or bytepairs", TOKENS[0]),
            Setting.of("vocabulary", "how many different words or byte pairs, at most", 1000),
            Setting.of("masked", "share of tokens to hide and to ask for; 0 to ask what comes next", 0));

    private TextWindows() {}

    /**
     * As the request's {@link #SETTINGS} say.
     *
     * @throws DatasetException if one of them makes no sense, or the text is too short for a window in each part
     */
    public static Dataset of(String name, String source, String text, Loading loading) {
        return of(
                name,
                source,
                text,
                loading.integer("length", 1, 100_000),
                loading.integer("stride", 0, 100_000),
                loading.choice("tokens", TOKENS),
                loading.integer("vocabulary", 10, 100_000),
                loading.number("masked", 0, 0.9),
                loading.options());
    }

    /**
     * @param stride tokens from the start of one window to the next; 0 for the window's length
     * @param tokens one of {@link #TOKENS}
     * @param vocabulary how many different words or byte pairs, at most
     * @param masked the share of tokens to hide, see {@link Masking}; 0 to ask what comes next
     * @throws DatasetException if the text is too short for a window in each part
     */
    public static Dataset of(
            String name,
            String source,
            String text,
            int length,
            int stride,
            String tokens,
            int vocabulary,
            double masked,
            Options options) {
        Split split = options.splitOrDefault();
        String learnedFrom =
                text.substring(0, (int) Math.round(text.length() * (1 - split.test() - split.validation())));
        Coded coded = switch (tokens) {
            case "words" -> words(learnedFrom, length, vocabulary);
            case "bytepairs" -> bytePairs(learnedFrom, length, vocabulary);
            default -> characters(text, length, masked > 0);
        };
        int[] identifiers = coded.coding().tokens(text);
        int forTest = (int) Math.round(identifiers.length * split.test());
        int forValidation = (int) Math.round(identifiers.length * split.validation());
        int forTraining = identifiers.length - forTest - forValidation;
        if (Math.min(forTraining, Math.min(forTest, forValidation)) <= length) {
            throw new DatasetException("A text of " + identifiers.length + " " + tokens + ", split " + split
                    + ", is too short for windows of " + length + " in each part.");
        }
        int step = stride == 0 ? length : stride;
        Dataset next = new Dataset(
                name,
                source + ", in order " + split,
                new Task.Classification(coded.names()),
                windows(identifiers, 0, forTraining, length, step),
                windows(identifiers, forTraining, forTraining + forValidation, length, step),
                windows(identifiers, forTraining + forValidation, identifiers.length, length, step),
                Optional.of((Preparation) coded.coding()),
                List.of());
        return masked == 0 ? next : masked(next, masked, options.seed());
    }

    private static Dataset masked(Dataset next, double share, long seed) {
        MaskedPreparation preparation = new MaskedPreparation(
                next.preparation().orElseThrow(), next.inputShape().size(0), share);
        Masking masking = preparation.masking();
        return new Dataset(
                next.name(),
                next.source(),
                new Task.Classification(preparation.names()),
                masking.hide(own(next.train()), seed),
                masking.hide(own(next.validation()), seed + 1),
                masking.hide(own(next.test()), seed + 2),
                Optional.of(preparation),
                next.notes());
    }

    /** Nothing hidden: each token is its own target. */
    private static Samples own(Samples next) {
        return new Samples(next.inputShape(), next.inputShape(), next.inputs(), next.inputs());
    }

    private record Coded(TextCoding coding, List<String> names) {}

    private static Coded characters(String text, int length, boolean masked) {
        // What is to be filled in may be shorter than a window.
        Vocabulary all =
                Vocabulary.ofCharacters(List.of(text), masked ? new String[] {Vocabulary.PADDING} : new String[0]);
        return new Coded(
                new TextPreparation(Tokenizer.CHARACTERS, all, length, TextPreparation.Padding.NONE), all.tokens());
    }

    private static Coded words(String text, int length, int size) {
        Vocabulary frequent =
                Vocabulary.ofWords(List.of(Tokenizer.WORDS.split(text)), size, Vocabulary.PADDING, Vocabulary.UNKNOWN);
        return new Coded(
                new TextPreparation(Tokenizer.WORDS, frequent, length, TextPreparation.Padding.NONE),
                frequent.tokens());
    }

    private static Coded bytePairs(String text, int length, int size) {
        if (size <= BytePairs.BYTES) {
            throw new DatasetException("A vocabulary of byte pairs begins with the " + BytePairs.BYTES
                    + " bytes, so it is larger than " + size + ".");
        }
        BytePairs pairs = BytePairs.learn(text, size);
        return new Coded(new BytePairPreparation(pairs, length), pairs.names());
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
