package glia.kernel.display;

import glia.kernel.extension.MimeBundle;
import java.util.List;

/** Tables as HTML for pages and as aligned columns for plain text. */
public final class Tables {
    private Tables() {}

    /** @param rows cells as text, each row as long as the header */
    public static MimeBundle bundle(List<String> header, List<List<String>> rows) {
        return MimeBundle.html(new HtmlTable(header, rows, "").html(), text(header, rows));
    }

    private static String text(List<String> header, List<List<String>> rows) {
        int[] widths = new int[header.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    header.get(i).length(),
                    rows.stream()
                            .mapToInt(row -> row.get(column).length())
                            .max()
                            .orElse(0));
        }
        StringBuilder text = new StringBuilder(line(header, widths));
        rows.forEach(row -> text.append('\n').append(line(row, widths)));
        return text.toString();
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i)).append(" ".repeat(widths[i] - cells.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
