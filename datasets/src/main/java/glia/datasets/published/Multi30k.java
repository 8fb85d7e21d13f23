package glia.datasets.published;

import glia.datasets.CatalogueEntry;
import glia.datasets.Dataset;
import glia.datasets.DatasetException;
import glia.datasets.Loading;
import glia.datasets.NamedDataset;
import glia.datasets.Samples;
import glia.datasets.Setting;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.datasets.download.PublicRepository;
import glia.datasets.download.RemoteFile;
import glia.datasets.text.PairPreparation;
import glia.datasets.text.TextFile;
import glia.datasets.text.Tokenizer;
import glia.datasets.text.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Captions of pictures in English, German and French (Elliott and others, 2016), for translation: word identifiers in,
 * word identifiers out. The parts are the official ones; the vocabularies are the training part's.
 */
public final class Multi30k implements NamedDataset {
    private static final Map<String, RemoteFile> FILES = Map.of(
            "train.en",
                    file("train.en.gz", 568_929, "d79cfa999dd4c51d2cb42499b6796d5a882c3a8a961923c25a898c90f8bbd56f"),
            "train.de",
                    file("train.de.gz", 637_044, "726e39b2fa9eb9ffb6dc763fb35a179f80fae06ffc5d28b6ace5faa883de28a6"),
            "train.fr",
                    file("train.fr.gz", 604_242, "622e75069e9f4c577425c4f277116ce66e63a2401c0a2312d90073cb12379a3c"),
            "val.en", file("val.en.gz", 21_650, "14f7d25ddd868909a9213e361768460edcacdd6ab9d1e77b92560dc10c10dc28"),
            "val.de", file("val.de.gz", 24_681, "f0cba2f995189cf5770f29a8a9a537a3ad3f51657ad873405082ff6863a5e75a"),
            "val.fr", file("val.fr.gz", 23_001, "ca3106f1a72390591d25f6c45cb4cd39dec4cd3f123e099748a3ce5256c160e9"),
            "test.en",
                    file(
                            "test_2016_flickr.en.gz",
                            21_077,
                            "611d361c6334bc7246101d48097c13cf5c4413c5befc793cc629934359d532d9"),
            "test.de",
                    file(
                            "test_2016_flickr.de.gz",
                            22_890,
                            "9204244e408ccb38d2a55cfcd344df15005fc42a07a6e55ca6c52b6ababb8cc8"),
            "test.fr",
                    file(
                            "test_2016_flickr.fr.gz",
                            22_310,
                            "6d326e188d259fb1d04ac19eae3af956559b3a0b93d7635e56c90987c40c8b90"));

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "multi30k",
                "captions of pictures, to be translated",
                "sequence of 4,000 words",
                "20 -> 20 classes",
                31_014,
                FILES.entrySet().stream()
                        .filter(each -> !each.getKey().endsWith(".fr"))
                        .mapToLong(each -> each.getValue().bytes())
                        .sum(),
                "research use",
                PublicRepository.MULTI30K.source(),
                List.of(
                        Setting.of("from", "en, de or fr", "de"),
                        Setting.of("to", "en, de or fr", "en"),
                        Setting.of("vocabulary", "tokens known of each language", 4000),
                        Setting.of("length", "tokens of a sentence; longer ones are cut", 20)));
    }

    @Override
    public Dataset load(Loading loading) {
        String from = loading.choice("from", "en", "de", "fr");
        String to = loading.choice("to", "en", "de", "fr");
        if (from.equals(to)) {
            throw new DatasetException("Data set 'multi30k': 'from' and 'to' are both '" + to + "'.");
        }
        int size = loading.integer("vocabulary", 10, 100_000);
        int length = loading.integer("length", 2, 200);
        List<String> sources = lines(loading, "train." + from);
        List<String> targets = lines(loading, "train." + to);
        PairPreparation preparation = new PairPreparation(
                Tokenizer.WORDS, vocabulary(sources, size), length, vocabulary(targets, size), length);
        return new Dataset(
                "multi30k",
                "Multi30k, " + from + " to " + to + " (" + PublicRepository.MULTI30K.source() + ", research use)",
                new Task.Classification(preparation.target().tokens()),
                samples(sources, targets, preparation),
                samples(lines(loading, "val." + from), lines(loading, "val." + to), preparation),
                samples(lines(loading, "test." + from), lines(loading, "test." + to), preparation),
                Optional.of(preparation),
                List.of());
    }

    private static Samples samples(List<String> sources, List<String> targets, PairPreparation preparation) {
        int length = preparation.sourceLength();
        float[] inputs = new float[Math.multiplyExact(sources.size(), length)];
        float[] wanted = new float[inputs.length];
        for (int i = 0; i < sources.size(); i++) {
            System.arraycopy(preparation.encode(sources.get(i)), 0, inputs, i * length, length);
            System.arraycopy(preparation.encodeTarget(targets.get(i)), 0, wanted, i * length, length);
        }
        return new Samples(Shape.of(length), Shape.of(length), inputs, wanted);
    }

    private static Vocabulary vocabulary(List<String> lines, int size) {
        return Vocabulary.ofWords(
                lines.stream().map(Tokenizer.WORDS::split).toList(),
                size,
                Vocabulary.PADDING,
                Vocabulary.UNKNOWN,
                Vocabulary.BEGIN,
                Vocabulary.END);
    }

    private static List<String> lines(Loading loading, String part) {
        return TextFile.read(loading.file(FILES.get(part))).lines().toList();
    }

    private static RemoteFile file(String name, long bytes, String sha256) {
        return PublicRepository.MULTI30K.file("data/task1/raw/" + name, name, bytes, sha256);
    }
}
