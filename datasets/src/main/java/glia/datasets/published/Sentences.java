package glia.datasets.published;

import glia.datasets.CatalogueEntry;
import glia.datasets.Dataset;
import glia.datasets.Loading;
import glia.datasets.NamedDataset;
import glia.datasets.Setting;
import glia.datasets.download.PublicRepository;
import glia.datasets.download.RemoteFile;
import glia.datasets.text.LabelledTexts;
import glia.datasets.text.TextFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sentences of film reviews, 5,331 that praise and 5,331 that do not (Pang and Lee, 2005). */
public final class Sentences implements NamedDataset {
    private static final String FOLDER = "data/rt-polaritydata/";
    private static final RemoteFile NEGATIVE = PublicRepository.POLARITY.file(
            FOLDER + "rt-polarity.neg",
            "rt-polarity.neg",
            612_506,
            "2d11cfbc790f1cd96d78339f41ce53ced1efa83cd22d37d6788fa3fe3d17e2fd");
    private static final RemoteFile POSITIVE = PublicRepository.POLARITY.file(
            FOLDER + "rt-polarity.pos",
            "rt-polarity.pos",
            626_395,
            "4134882974a28d0c7b5151256f0e33a6169984ee7372c279e673f1114f475d58");

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "sentences",
                "sentences of film reviews, for or against the film",
                "2 classes",
                "40 -> class",
                10_662,
                NEGATIVE.bytes() + POSITIVE.bytes(),
                "research use",
                PublicRepository.POLARITY.source(),
                List.of(
                        Setting.of("vocabulary", "tokens known: the most frequent of the training part", 5000),
                        Setting.of("length", "tokens of a sentence; longer ones are cut, shorter ones filled", 40),
                        Setting.of("padding", "before or after the sentence", "before")));
    }

    @Override
    public Dataset load(Loading loading) {
        List<String> texts = new ArrayList<>(TextFile.lines(loading.file(NEGATIVE)));
        List<Integer> labels = new ArrayList<>(Collections.nCopies(texts.size(), 0));
        texts.addAll(TextFile.lines(loading.file(POSITIVE)));
        labels.addAll(Collections.nCopies(texts.size() - labels.size(), 1));
        return LabelledTexts.of(
                "sentences",
                "rt-polarity (" + PublicRepository.POLARITY.source() + ", research use)",
                List.of("negative", "positive"),
                texts,
                labels,
                loading);
    }
}
