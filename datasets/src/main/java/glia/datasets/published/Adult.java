package glia.datasets.published;

import glia.datasets.CatalogueEntry;
import glia.datasets.Dataset;
import glia.datasets.Loading;
import glia.datasets.NamedDataset;
import glia.datasets.Options;
import glia.datasets.TargetKind;
import glia.datasets.download.PublicRepository;
import glia.datasets.download.RemoteFile;
import glia.datasets.table.CsvFile;
import glia.datasets.table.PreparedTable;
import glia.datasets.table.RawTable;
import java.util.List;
import java.util.Map;

/**
 * Who earns more than 50,000 dollars a year, of the United States census of 1994 (Kohavi, 1996): the usual example for
 * fairness. The official test rows are the test part. The sampling weight {@code fnlwgt} is left out, being a property
 * of the survey, and so is {@code education-num}, which repeats {@code education}.
 */
public final class Adult implements NamedDataset {
    private static final RemoteFile TRAIN = PublicRepository.UCI.file(
            "adult-train.csv", 3_974_305, "5b00264637dbfec36bdeaab5676b0b309ff9eb788d63554ca0a249491c86603d");
    private static final RemoteFile TEST = PublicRepository.UCI.file(
            "adult-test.csv", 2_003_132, "72567b94f5c1a6f8501377dd80f93892c3848ff071cf91ba47e00b0785a28074");
    private static final String[] COLUMNS = {
        "age",
        "workclass",
        "fnlwgt",
        "education",
        "education-num",
        "marital-status",
        "occupation",
        "relationship",
        "race",
        "sex",
        "capital-gain",
        "capital-loss",
        "hours-per-week",
        "native-country",
        "income"
    };

    @Override
    public CatalogueEntry entry() {
        return new CatalogueEntry(
                "adult",
                "who earned more than 50,000 dollars, US census of 1994",
                "2 classes",
                "103 -> class",
                48_842,
                TRAIN.bytes() + TEST.bytes(),
                "CC BY 4.0",
                PublicRepository.UCI.source(),
                List.of());
    }

    @Override
    public Dataset load(Loading loading) {
        Options options = loading.options()
                .withoutHeader()
                .target(TargetKind.CLASSIFICATION)
                .ignore("fnlwgt", "education-num");
        return PreparedTable.ofParts(
                "adult",
                "adult-train.csv and adult-test.csv (" + PublicRepository.UCI.source() + ", CC BY 4.0)",
                read(loading, TRAIN, options),
                read(loading, TEST, options),
                "income",
                options);
    }

    private static RawTable read(Loading loading, RemoteFile file, Options options) {
        // The test file ends its classes with a full stop.
        return CsvFile.read(loading.file(file), options)
                .named(COLUMNS)
                .translated("income", Map.of("<=50K.", "<=50K", ">50K.", ">50K"));
    }
}
