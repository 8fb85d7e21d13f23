package glia.magics;

import java.util.ArrayList;
import java.util.List;

/** Rows of texts, as a page and as plain text. */
public final class TextTable {
    private static final int WIDEST = 60;

    private final List<List<String>> rows = new ArrayList<>();

    private TextTable() {}

    public static TextTable of(String... heads) {
        TextTable table = new TextTable();
        table.rows.add(List.of(heads));
        return table;
    }

    public TextTable add(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    public Page page() {
        return new Page(text(), html());
    }

    private String text() {
        int columns = rows.get(0).size();
        StringBuilder text = new StringBuilder();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, row.get(i).length()));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i))
                        .append(" ".repeat(Math.max(0, widths[i] - row.get(i).length()) + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString().stripTrailing();
    }

    private String html() {
        StringBuilder html = new StringBuilder("<table class=\"glia-table\">");
        for (int i = 0; i < rows.size(); i++) {
            String cell = i == 0 ? "th" : "td";
            html.append(i == 0 ? "<thead>" : i == 1 ? "<tbody>" : "").append("<tr>");
            for (String text : rows.get(i)) {
                html.append("<" + cell + " style=\"text-align:left\">" + escaped(text) + "</" + cell + ">");
            }
            html.append("</tr>").append(i == 0 ? "</thead>" : "");
        }
        return html.append(rows.size() > 1 ? "</tbody>" : "").append("</table>").toString();
    }

    /** A text as a page shows it. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
