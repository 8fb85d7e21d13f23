package glia.datasets.published;

import glia.datasets.Options;
import glia.datasets.TargetKind;
import glia.datasets.download.PublicRepository;
import glia.datasets.table.RawTable;
import java.util.Map;

/** A thousand applicants for credit at a German bank (Hofmann, 1994), good risks and bad; columns and values are named after the codes of the original. */
public final class GermanCredit extends PublishedTable {

    public GermanCredit() {
        super(
                "german",
                "good and bad credit risks at a German bank",
                "2 classes",
                "61 -> class",
                1000,
                "CC BY 4.0",
                PublicRepository.UCI,
                PublicRepository.UCI.file(
                        "german.csv", 79_793, "ec12a88b9fc14d74ba646ea0410cf7ff4533bec2eb61652f8ad76796bbfec017"),
                "risk",
                TargetKind.CLASSIFICATION);
    }

    @Override
    Options adapt(Options options) {
        return options.withoutHeader();
    }

    private static final Map<String, String> PERSONAL_STATUS = Map.of(
            "A91", "male, divorced or separated",
            "A92", "female, not single",
            "A93", "male, single",
            "A94", "male, married or widowed",
            "A95", "female, single");

    @Override
    RawTable readable(RawTable table) {
        return table.named(
                        "status",
                        "duration",
                        "history",
                        "purpose",
                        "amount",
                        "savings",
                        "employment",
                        "installment-rate",
                        "personal-status",
                        "debtors",
                        "residence-since",
                        "property",
                        "age",
                        "other-plans",
                        "housing",
                        "existing-credits",
                        "job",
                        "dependents",
                        "telephone",
                        "foreign-worker",
                        "risk")
                .translated("risk", Map.of("1", "good", "2", "bad"))
                .translated("personal-status", PERSONAL_STATUS);
    }
}
