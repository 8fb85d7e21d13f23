package glia.datasets.table;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import glia.datasets.DatasetException;
import glia.datasets.Options;
import glia.datasets.UserFile;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a CSV file, RFC 4180 with any of the usual separators, naming the line where it is not one. */
public final class CsvFile {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private CsvFile() {}

    /** @throws DatasetException if there is no such file, it is empty, or a row has too many or too few values */
    public static RawTable read(Path file, Options options) {
        String text = UserFile.text(file);
        List<String[]> rows = parse(file, text);
        if (rows.isEmpty() || options.header() && rows.size() == 1) {
            throw new DatasetException("The file " + file + " holds no rows"
                    + (rows.isEmpty()
                            ? "."
                            : ", only a header line. Has it none? Then say --no-header, in Java withoutHeader()."));
        }
        List<String> names = ColumnNames.distinct(options.header() ? rows.remove(0) : new String[rows.get(0).length]);
        List<RawColumn> columns = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            int index = column;
            columns.add(new RawColumn(
                    names.get(column),
                    rows.stream()
                            .map(row -> present(row[index], options.missing()))
                            .toArray(String[]::new),
                    RawColumn.Kind.UNKNOWN));
        }
        return new RawTable(columns);
    }

    private static String present(String value, Set<String> missing) {
        return value == null || missing.contains(value) ? null : value;
    }

    private static List<String[]> parse(Path file, String text) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.getFormat().setDelimiter(separator(text));
        settings.setLineSeparatorDetectionEnabled(true);
        settings.setMaxColumns(100_000);
        settings.setMaxCharsPerColumn(1_000_000);
        CsvParser parser = new CsvParser(settings);
        List<String[]> rows = new ArrayList<>();
        try {
            parser.beginParsing(new StringReader(text));
            for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
                if (!rows.isEmpty() && row.length != rows.get(0).length) {
                    throw new DatasetException(
                            file + ", line " + parser.getContext().currentLine() + ": found "
                                    + row.length + " values, expected " + rows.get(0).length
                                    + " as in the first line. A separator within a text needs quotes around the text.");
                }
                rows.add(row);
            }
        } catch (TextParsingException broken) {
            throw new DatasetException(
                    file + ", line " + broken.getLineIndex() + ": not readable as CSV (a quote that is never closed?).",
                    broken);
        } finally {
            parser.stopParsing();
        }
        return rows;
    }

    /** The separator that is most frequent in the first line, outside quotes. */
    private static char separator(String text) {
        String line = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = line.chars().filter(c -> c == separator).count();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }
}
