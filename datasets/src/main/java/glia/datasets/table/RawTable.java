package glia.datasets.table;

import glia.datasets.DatasetException;
import glia.datasets.Suggestion;
import java.util.List;

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

    private static String listed(List<String> names) {
        int most = 30;
        return String.join(", ", names.subList(0, Math.min(most, names.size())))
                + (names.size() > most ? ", and " + (names.size() - most) + " more" : "");
    }
}
