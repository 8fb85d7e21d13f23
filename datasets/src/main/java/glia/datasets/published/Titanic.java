package glia.datasets.published;

import glia.datasets.Options;
import glia.datasets.TargetKind;
import glia.datasets.download.PublicRepository;
import glia.datasets.table.RawTable;
import java.util.Map;

/** Who survived the Titanic. The columns that repeat others are left out: {@code alive} would give the answer away. */
public final class Titanic extends PublishedTable {

    public Titanic() {
        super(
                "titanic",
                "who survived the Titanic",
                "2 classes",
                "12 -> class",
                891,
                "see the source",
                PublicRepository.SEABORN,
                PublicRepository.SEABORN.file(
                        "titanic.csv", 57_018, "81787d320d7f7b03df935e91de8bd19e11d45c5bbcab86ef4d4a76dc91b7d4f2"),
                "survived",
                TargetKind.CLASSIFICATION);
    }

    @Override
    Options adapt(Options options) {
        return options.ignore("alive", "class", "embark_town", "who", "adult_male", "deck", "alone")
                .categorical("pclass");
    }

    @Override
    RawTable readable(RawTable table) {
        return table.translated("survived", Map.of("0", "died", "1", "survived"));
    }
}
