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

/** What the published tables share: one CSV file, one target column. */
abstract class PublishedTable implements NamedDataset {
    private final CatalogueEntry entry;
    private final RemoteFile file;
    private final String target;
    private final TargetKind kind;

    /** @param task in a few words, as {@code 3 classes} or {@code price} */
    PublishedTable(
            String name,
            String description,
            String task,
            String shapes,
            int rows,
            String licence,
            PublicRepository repository,
            RemoteFile file,
            String target,
            TargetKind kind) {
        this.entry = new CatalogueEntry(
                name, description, task, shapes, rows, file.bytes(), licence, repository.source(), List.of());
        this.file = file;
        this.target = target;
        this.kind = kind;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }

    /** What a data set's columns need beyond the usual: some left out, some that are categories in numbers. */
    Options adapt(Options options) {
        return options;
    }

    /** The columns' names and values as people know them, where the file has codes. */
    RawTable readable(RawTable table) {
        return table;
    }

    @Override
    public Dataset load(Loading loading) {
        Options asked = loading.options();
        Options options = adapt(asked.target() == TargetKind.DETECT ? asked.target(kind) : asked);
        RawTable table = readable(CsvFile.read(loading.file(file), options));
        return PreparedTable.of(
                entry.name(),
                file.fileName() + " (" + entry.source() + ", " + entry.licence() + ")",
                table,
                target,
                options);
    }
}
