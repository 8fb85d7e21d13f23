package glia.datasets.published;

import glia.datasets.Options;
import glia.datasets.TargetKind;
import glia.datasets.download.PublicRepository;
import glia.datasets.table.RawTable;

/** The quality of red vinho verde as tasters rated it, by 11 physical and chemical measures (Cortez and others, 2009). A number by default; {@code target(CLASSIFICATION)} makes it classes. */
public final class WineQualityRed extends PublishedTable {

    public WineQualityRed() {
        super(
                "winequality-red",
                "how tasters rated red wines, by chemical analysis",
                "quality",
                "11 -> 1",
                1599,
                "CC BY 4.0",
                PublicRepository.UCI,
                PublicRepository.UCI.file(
                        "winequality-red.csv",
                        84_028,
                        "c9614512e980f1cbd221c796daa97f00c4898c3cd1716863abac60f6cd1a522e"),
                "quality",
                TargetKind.REGRESSION);
    }

    @Override
    Options adapt(Options options) {
        return options.withoutHeader();
    }

    @Override
    RawTable readable(RawTable table) {
        return table.named(
                "fixed-acidity",
                "volatile-acidity",
                "citric-acid",
                "residual-sugar",
                "chlorides",
                "free-sulfur-dioxide",
                "total-sulfur-dioxide",
                "density",
                "ph",
                "sulphates",
                "alcohol",
                "quality");
    }
}
