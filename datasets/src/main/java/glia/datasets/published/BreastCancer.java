package glia.datasets.published;

import glia.datasets.Options;
import glia.datasets.TargetKind;
import glia.datasets.download.PublicRepository;
import glia.datasets.table.RawTable;
import java.util.Map;

/** Cells of breast tumours, rated 1 to 10 in nine ways (Wolberg, 1992); 16 values are missing. */
public final class BreastCancer extends PublishedTable {

    public BreastCancer() {
        super(
                "breast-cancer",
                "benign and malignant breast tumours by their cells",
                "2 classes",
                "9 -> class",
                699,
                "CC BY 4.0",
                PublicRepository.UCI,
                PublicRepository.UCI.file(
                        "breast-cancer-wisconsin.csv",
                        14_486,
                        "9c9dc50e62dbcece16e5707bdec7514f87230d0aa35798b9aaffbc77cf736f1f"),
                "diagnosis",
                TargetKind.CLASSIFICATION);
    }

    @Override
    Options adapt(Options options) {
        return options.withoutHeader();
    }

    @Override
    RawTable readable(RawTable table) {
        return table.named(
                        "clump-thickness",
                        "cell-size",
                        "cell-shape",
                        "adhesion",
                        "epithelial-size",
                        "bare-nuclei",
                        "chromatin",
                        "nucleoli",
                        "mitoses",
                        "diagnosis")
                .translated("diagnosis", Map.of("2", "benign", "4", "malignant"));
    }
}
