package glia.datasets.table;

import glia.datasets.DatasetException;
import glia.datasets.Options;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Reads a Tablesaw table; its column types say what is a number and what is a text. */
public final class TablesawTable {
    private TablesawTable() {}

    /** @throws DatasetException if the table has no rows */
    public static RawTable read(Table table, Options options) {
        if (table.rowCount() == 0) {
            throw new DatasetException("The table " + table.name() + " has no rows.");
        }
        List<RawColumn> columns = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            boolean number = column instanceof NumericColumn && !(column instanceof BooleanColumn);
            String[] values = new String[column.size()];
            for (int row = 0; row < values.length; row++) {
                String text = column.isMissing(row)
                        ? null
                        : number
                                ? plain(((NumericColumn<?>) column).getDouble(row))
                                : column.get(row).toString().strip();
                values[row] = text == null || options.missing().contains(text) ? null : text;
            }
            columns.add(new RawColumn(column.name(), values, number ? RawColumn.Kind.NUMBER : RawColumn.Kind.TEXT));
        }
        return new RawTable(columns);
    }

    /** Whole numbers without the point, so that classes read {@code 1} and not {@code 1.0}. */
    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
