package glia.datasets.published;

import glia.datasets.CatalogueEntry;
import glia.datasets.Dataset;
import glia.datasets.Loading;
import glia.datasets.NamedDataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Split;
import glia.datasets.Task;
import glia.datasets.download.PublicRepository;
import glia.datasets.download.RemoteFile;
import glia.datasets.text.TextFile;
import glia.datasets.text.TextPreparation;
import glia.datasets.text.Tokenizer;
import glia.datasets.text.Vocabulary;
import java.util.List;
import java.util.Optional;

/**
 * 32,033 first names of the United States, for small models of text. A full stop (token 1) begins and ends each; an
 * input {@code . e m m a} has the target {@code e m m a .}, both filled with padding (token 0) to 16 steps.
 */
public final class Names implements NamedDataset {
    private static final RemoteFile NAMES = PublicRepository.NAMES.file(
            "names.txt", 228_145, "0a30b5557f192f32ab962680889aac5f6fda0f4cecf40a6d0b5694f58ea8cc4d");
    private static final String EDGE = ".";
    private static final int STEPS = 16;

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "names",
                "first names, letter by letter",
                "next of 28 characters",
                STEPS + " -> " + STEPS + " classes",
                32_033,
                NAMES.bytes(),
                "public domain",
                PublicRepository.NAMES.source(),
                List.of());
    }

    @Override
    public Dataset load(Loading loading) {
        List<String> names = TextFile.lines(loading.file(NAMES));
        Vocabulary vocabulary = Vocabulary.ofCharacters(names, Vocabulary.PADDING, EDGE);
        TextPreparation preparation =
                new TextPreparation(Tokenizer.CHARACTERS, vocabulary, STEPS, TextPreparation.Padding.AFTER);
        float[] inputs = new float[names.size() * STEPS];
        float[] targets = new float[names.size() * STEPS];
        for (int i = 0; i < names.size(); i++) {
            System.arraycopy(preparation.encode(EDGE + names.get(i)), 0, inputs, i * STEPS, STEPS);
            System.arraycopy(preparation.encode(names.get(i) + EDGE), 0, targets, i * STEPS, STEPS);
        }
        Samples all = new Samples(Shape.of(STEPS), Shape.of(STEPS), inputs, targets);
        Split.Parts parts = loading.options().splitOrDefault().random(names.size(), loading.seed());
        return new Dataset(
                "names",
                "names.txt (" + PublicRepository.NAMES.source() + ", public domain)",
                new Task.Classification(vocabulary.tokens()),
                all.select(parts.train()),
                all.select(parts.validation()),
                all.select(parts.test()),
                Optional.of(preparation),
                List.of());
    }
}
