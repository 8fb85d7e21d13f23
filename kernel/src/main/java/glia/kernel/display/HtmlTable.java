package glia.kernel.display;

import java.util.List;

/**
 * A small table as HTML and as text.
 *
 * @param header column titles
 * @param rows cells as text, each row as long as the header
 * @param note a line below, or empty
 */
record HtmlTable(List<String> header, List<List<String>> rows, String note) {
    String html() {
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        header.forEach(title -> html.append("<th>").append(Html.escape(title)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td style=\"text-align:left\">")
                    .append(Html.escape(cell))
                    .append("</td>"));
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        if (!note.isEmpty()) {
            html.append("<p>").append(Html.escape(note)).append("</p>");
        }
        return html.toString();
    }
}
