package glia.datasets.published;

import glia.datasets.Options;
import glia.datasets.TargetKind;
import glia.datasets.download.PublicRepository;
import glia.datasets.table.RawTable;
import java.util.Map;

/** Diabetes among Pima women by eight medical measures (Smith and others, 1988). A zero stands for a missing value in five columns, and is taken for one. */
public final class PimaDiabetes extends PublishedTable {

    public PimaDiabetes() {
        super(
                "pima",
                "diabetes by eight medical measures",
                "2 classes",
                "8 -> class",
                768,
                "CC BY 4.0",
                PublicRepository.UCI,
                PublicRepository.UCI.file(
                        "pima-indians-diabetes.csv",
                        23_278,
                        "6bfe5d0f379d17a0e0819b996407e3c09bf80febd4287f2ed212190dfff154af"),
                "diabetes",
                TargetKind.CLASSIFICATION);
    }

    @Override
    Options adapt(Options options) {
        return options.withoutHeader();
    }

    @Override
    RawTable readable(RawTable table) {
        return table.named(
                        "pregnancies",
                        "glucose",
                        "blood-pressure",
                        "skin-thickness",
                        "insulin",
                        "bmi",
                        "pedigree",
                        "age",
                        "diabetes")
                .translated("diabetes", Map.of("0", "no", "1", "yes"))
                .withoutZeros("glucose", "blood-pressure", "skin-thickness", "insulin", "bmi");
    }
}
