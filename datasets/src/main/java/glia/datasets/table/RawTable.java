package glia.datasets.table;

import glia.datasets.DatasetException;
import glia.datasets.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A table as it was read: columns of equal length under different names. */
public record RawTable(List<RawColumn> columns) {

    public RawTable {
        columns = List.copyOf(columns);
    }

    public int rows() {
        return columns.isEmpty() ? 0 : columns.get(0).values().length;
    }

    public List<String> names() {
        return columns.stream().map(RawColumn::name).toList();
    }

    /** @throws DatasetException if there is no such column, naming those there are */
    public RawColumn column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DatasetException("There is no column '" + name + "'."
                        + Suggestion.hint(name, names()) + " The columns are: " + listed(names()) + "."));
    }

    public RawTable select(int[] rows) {
        return new RawTable(columns.stream().map(column -> column.select(rows)).toList());
    }

    /** The same columns under these names, one for each. */
    public RawTable named(String... names) {
        if (names.length != columns.size()) {
            throw new DatasetException(
                    "Found " + columns.size() + " columns, expected " + names.length + ": " + String.join(", ", names));
        }
        return new RawTable(IntStream.range(0, names.length)
                .mapToObj(i -> new RawColumn(
                        names[i], columns.get(i).values(), columns.get(i).kind()))
                .toList());
    }

    /** One column's codes replaced by what they mean; a value without a meaning stays. */
    public RawTable translated(String column, Map<String, String> meanings) {
        return mapped(column, value -> meanings.getOrDefault(value, value));
    }

    /** Zeros of these columns taken for missing values. */
    public RawTable withoutZeros(String... names) {
        RawTable table = this;
        for (String name : names) {
            table = table.mapped(name, value -> NumberText.parse(value).orElse(1) == 0 ? null : value);
        }
        return table;
    }

    private RawTable mapped(String name, UnaryOperator<String> change) {
        column(name);
        return new RawTable(columns.stream()
                .map(column -> column.name().equals(name) ? column.mapped(change) : column)
                .toList());
    }

    private static String listed(List<String> names) {
        int most = 30;
        return String.join(", ", names.subList(0, Math.min(most, names.size())))
                + (names.size() > most ? ", and " + (names.size() - most) + " more" : "");
    }
}
