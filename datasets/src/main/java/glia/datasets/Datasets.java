package glia.datasets;

import glia.datasets.download.DataFiles;
import glia.datasets.download.DownloadException;
import glia.datasets.series.Windows;
import glia.datasets.table.CsvFile;
import glia.datasets.table.PreparedTable;
import glia.datasets.table.TablesawTable;
import glia.datasets.text.CharacterWindows;
import glia.datasets.text.TextWindows;
import java.nio.file.Path;
import java.util.List;
import tech.tablesaw.api.Table;

/** Where data sets come from: by name, from a CSV file, from a Tablesaw table. */
public final class Datasets {
    private Datasets() {}

    /** What can be loaded by name. */
    public static List<CatalogueEntry> catalogue() {
        return Catalogue.ALL.stream().map(NamedDataset::entry).toList();
    }

    /**
     * Loads a data set of the {@linkplain #catalogue() catalogue}.
     *
     * @throws DatasetException if there is none of that name, or it cannot be had
     */
    public static Dataset load(String name) {
        return load(name, Options.defaults());
    }

    public static Dataset load(String name, Options options) {
        NamedDataset dataset = Catalogue.find(name);
        return dataset.load(new Loading(dataset.entry(), options, DataFiles.ofEnvironment()));
    }

    /**
     * The first of these that can be had on this machine, such as {@code loadFirst("mnist", "digits")} where the
     * network may be missing.
     *
     * @throws DownloadException if none can be had: the last one's reason
     */
    public static Dataset loadFirst(String... names) {
        DownloadException last = null;
        for (String name : names) {
            try {
                return load(name);
            } catch (DownloadException unavailable) {
                last = unavailable;
            }
        }
        throw last != null ? last : new DatasetException("Name at least one data set.");
    }

    /** The handwritten-like digits that ship: {@code load("digits")}. */
    public static Dataset digits() {
        return load("digits");
    }

    /**
     * Reads a CSV file (comma, semicolon, tab or bar; UTF-8) with a header row and makes a data set of it: texts are
     * one-hot encoded, numbers scaled, missing values filled in, all fitted on the training part alone.
     *
     * @param target the column to predict
     * @throws DatasetException if the file cannot be read, or a column is missing or cannot be used
     */
    public static Dataset fromCsv(Path file, String target) {
        return fromCsv(file, target, Options.defaults());
    }

    public static Dataset fromCsv(Path file, String target, Options options) {
        return PreparedTable.of(
                named(file), "file " + file.getFileName(), CsvFile.read(file, options), target, options);
    }

    /** As {@link #fromCsv(Path, String)}, of a path as text. */
    public static Dataset fromCsv(String file, String target) {
        return fromCsv(Path.of(file), target);
    }

    public static Dataset fromCsv(String file, String target, Options options) {
        return fromCsv(Path.of(file), target, options);
    }

    /** As {@link #fromCsv(Path, String)}, of a table in memory. */
    public static Dataset from(Table table, String target) {
        return from(table, target, Options.defaults());
    }

    public static Dataset from(Table table, String target, Options options) {
        String name = table.name() == null || table.name().isBlank() ? "table" : table.name();
        return PreparedTable.of(name, "table " + name, TablesawTable.read(table, options), target, options);
    }

    /**
     * Reads a text and cuts it into windows of {@code length} characters; the target at each step is the next
     * character.
     *
     * @throws DatasetException if the file cannot be read or is too short
     */
    public static Dataset fromText(Path file, int length) {
        return fromText(file, length, Options.defaults());
    }

    public static Dataset fromText(Path file, int length, Options options) {
        return CharacterWindows.of(
                named(file), "file " + file.getFileName(), UserFile.text(file), length, length, options);
    }

    /**
     * Reads a text and cuts it into windows of tokens; the target at each step is the next token. Its settings are those
     * of {@code shakespeare}: length, stride, tokens, vocabulary, masked.
     *
     * @throws DatasetException if the file cannot be read or is too short, or there is no such setting
     */
    public static Dataset fromText(Path file, Options options) {
        CatalogueEntry text =
                new CatalogueEntry(named(file), "a text", "next token", "", 0, 0, "", "file", TextWindows.SETTINGS);
        Loading loading = new Loading(text, options, null);
        return TextWindows.of(named(file), "file " + file.getFileName(), UserFile.text(file), loading);
    }

    /** As {@link #fromText(Path, Options)}. */
    public static Dataset fromText(String file, Options options) {
        return fromText(Path.of(file), options);
    }

    /**
     * Cuts a series, earliest value first, into windows of {@code steps} values {@code (steps,1)}; the target is the
     * value after each.
     *
     * @throws DatasetException if it is too short, or a value is no number
     */
    public static Dataset fromSeries(String name, double[] series, int steps) {
        return fromSeries(name, series, steps, Options.defaults());
    }

    public static Dataset fromSeries(String name, double[] series, int steps, Options options) {
        return Windows.of(name, "a series of " + series.length + " values", name, series, steps, options);
    }

    private static String named(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }
}
