package glia.datasets.published;

import glia.datasets.Options;
import glia.datasets.TargetKind;
import glia.datasets.download.PublicRepository;
import glia.datasets.table.RawTable;

/** The quality of white vinho verde as tasters rated it, by 11 physical and chemical measures (Cortez and others, 2009). A number by default; {@code target(CLASSIFICATION)} makes it classes. */
public final class WineQualityWhite extends PublishedTable {

    public WineQualityWhite() {
        super(
                "winequality-white",
                "how tasters rated white wines, by chemical analysis",
                "quality",
                "11 -> 1",
                4898,
                "CC BY 4.0",
                PublicRepository.UCI,
                PublicRepository.UCI.file(
                        "winequality-white.csv",
                        264_255,
                        "659d419fff887f225bf977d20520bb64a64cae203e460087f809721d4430ba27"),
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
