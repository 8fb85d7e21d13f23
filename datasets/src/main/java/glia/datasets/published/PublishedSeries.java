package glia.datasets.published;

import glia.datasets.CatalogueEntry;
import glia.datasets.Dataset;
import glia.datasets.DatasetException;
import glia.datasets.Loading;
import glia.datasets.NamedDataset;
import glia.datasets.Setting;
import glia.datasets.download.PublicRepository;
import glia.datasets.download.RemoteFile;
import glia.datasets.series.Windows;
import glia.datasets.table.CsvFile;
import java.util.Arrays;
import java.util.List;

/** What the published series share: a CSV file of a date and a value, cut into windows. */
abstract class PublishedSeries implements NamedDataset {
    private final CatalogueEntry entry;
    private final RemoteFile file;
    private final String column;

    /** @param length values in the file */
    PublishedSeries(String name, String description, int length, int steps, RemoteFile file, String column) {
        this.entry = new CatalogueEntry(
                name,
                description,
                "next value",
                steps + "x1 -> 1",
                length - steps,
                file.bytes(),
                "see the source",
                PublicRepository.UCI.source(),
                List.of(Setting.of("steps", "values in a window", steps)));
        this.file = file;
        this.column = column;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }

    @Override
    public Dataset load(Loading loading) {
        int steps = loading.integer("steps", 1, 1000);
        String[] texts = CsvFile.read(loading.file(file), loading.options())
                .column(column)
                .values();
        double[] values = Arrays.stream(texts).mapToDouble(this::number).toArray();
        return Windows.of(
                entry.name(), file.fileName() + " (" + entry.source() + ")", column, values, steps, loading.options());
    }

    private double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException | NullPointerException notANumber) {
            throw new DatasetException("Column '" + column + "' of " + file.fileName() + " holds '" + text + "'.");
        }
    }
}
