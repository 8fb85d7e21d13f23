package glia.extension.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table with the types of its columns. All rows up to a limit are there; those after the first stand behind a fold. */
final class TableRenderer implements Rendering.Renderer<Table> {
    private static final int FIRST = 10;
    private static final int PAGE = 50;
    private static final int MOST = 500;
    private static final int COLUMNS = 60;

    @Override
    public Map<String, Object> render(Table table) {
        int columns = Math.min(COLUMNS, table.columnCount());
        Html html = new Html().bold(size(table));
        rows(html, table, columns, 0, Math.min(FIRST, table.rowCount()));
        int shown = Math.min(MOST, table.rowCount());
        for (int from = FIRST; from < shown; from += PAGE) {
            int to = Math.min(shown, from + PAGE);
            html.raw("<details><summary>rows " + from + " to " + (to - 1) + "</summary>");
            rows(html, table, columns, from, to);
            html.raw("</details>");
        }
        if (table.rowCount() > shown || table.columnCount() > columns) {
            html.line(String.format(
                    Locale.ROOT,
                    "%,d of %,d rows and %d of %d columns are here",
                    shown,
                    table.rowCount(),
                    columns,
                    table.columnCount()));
        }
        String text = size(table) + "\n" + table.first(FIRST).print();
        return Html.bundle(text, html.toString());
    }

    private static String size(Table table) {
        return String.format(
                Locale.ROOT, "%s: %,d rows, %d columns", table.name(), table.rowCount(), table.columnCount());
    }

    private static void rows(Html html, Table table, int columns, int from, int to) {
        boolean[] numbers = new boolean[columns + 1];
        List<String> heads = new ArrayList<>(List.of(""));
        for (int i = 0; i < columns; i++) {
            Column<?> column = table.column(i);
            numbers[i + 1] = column instanceof NumericColumn<?>;
            heads.add(column.name() + " (" + type(column.type()) + ")");
        }
        html.startTable(heads, numbers);
        for (int row = from; row < to; row++) {
            int number = row;
            List<String> cells = new ArrayList<>(List.of(String.valueOf(row)));
            IntStream.range(0, columns).forEach(i -> cells.add(cell(table.column(i), number)));
            html.row(cells, numbers);
        }
        html.endTable();
    }

    private static String cell(Column<?> column, int row) {
        return column.isMissing(row) ? "\u2013" : column.getString(row);
    }

    private static String type(ColumnType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
