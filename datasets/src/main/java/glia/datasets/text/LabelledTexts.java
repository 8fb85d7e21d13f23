package glia.datasets.text;

import glia.datasets.Dataset;
import glia.datasets.Loading;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Split;
import glia.datasets.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Texts with a class each, as sequences of word identifiers: 0 is padding, 1 a word outside the vocabulary, which is
 * made of the training part's words alone. Padding stands before the text by default, so that a recurrent network's
 * last step is the last word.
 */
public final class LabelledTexts {
    private LabelledTexts() {}

    /** Uses the settings {@code vocabulary}, {@code length} and {@code padding}. */
    public static Dataset of(
            String name,
            String source,
            List<String> classes,
            List<String> texts,
            List<Integer> labels,
            Loading loading) {
        int length = loading.integer("length", 1, 10_000);
        int size = loading.integer("vocabulary", 10, 1_000_000);
        String padding = loading.choice("padding", "before", "after").toUpperCase(Locale.ROOT);
        int[] strata = labels.stream().mapToInt(Integer::intValue).toArray();
        Split.Parts parts = loading.options().splitOrDefault().stratified(strata, loading.seed());
        List<List<String>> seen = Arrays.stream(parts.train())
                .mapToObj(i -> Tokenizer.WORDS.split(texts.get(i)))
                .toList();
        Vocabulary vocabulary = Vocabulary.ofWords(seen, size, Vocabulary.PADDING, Vocabulary.UNKNOWN);
        TextPreparation preparation =
                new TextPreparation(Tokenizer.WORDS, vocabulary, length, TextPreparation.Padding.valueOf(padding));
        return new Dataset(
                name,
                source,
                new Task.Classification(classes),
                samples(texts, labels, parts.train(), preparation),
                samples(texts, labels, parts.validation(), preparation),
                samples(texts, labels, parts.test(), preparation),
                Optional.of(preparation),
                List.of());
    }

    private static Samples samples(
            List<String> texts, List<Integer> labels, int[] indices, TextPreparation preparation) {
        int length = preparation.length();
        float[] inputs = new float[Math.multiplyExact(indices.length, length)];
        float[] targets = new float[indices.length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(preparation.encode(texts.get(indices[i])), 0, inputs, i * length, length);
            targets[i] = labels.get(indices[i]);
        }
        return new Samples(Shape.of(length), Shape.of(), inputs, targets);
    }
}
