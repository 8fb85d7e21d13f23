package glia.datasets.published;

import glia.datasets.Options;
import glia.datasets.TargetKind;
import glia.datasets.download.PublicRepository;
import glia.datasets.table.RawTable;

/** Wines of one region from three cultivars, by 13 chemical measures (Aeberhard and Forina, 1991). */
public final class Wine extends PublishedTable {

    public Wine() {
        super(
                "wine",
                "three cultivars of wine by chemical analysis",
                "3 classes",
                "13 -> class",
                178,
                "CC BY 4.0",
                PublicRepository.UCI,
                PublicRepository.UCI.file(
                        "wine.csv", 10_782, "e9c16b779f9194945067f65118da6afb317ef60c6515879c50124dc4f6cdd756"),
                "cultivar",
                TargetKind.CLASSIFICATION);
    }

    @Override
    Options adapt(Options options) {
        return options.withoutHeader();
    }

    @Override
    RawTable readable(RawTable table) {
        return table.named(
                "alcohol",
                "malic-acid",
                "ash",
                "alcalinity",
                "magnesium",
                "phenols",
                "flavanoids",
                "nonflavanoid-phenols",
                "proanthocyanins",
                "colour-intensity",
                "hue",
                "dilution",
                "proline",
                "cultivar");
    }
}
