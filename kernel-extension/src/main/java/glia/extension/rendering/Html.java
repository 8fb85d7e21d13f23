package glia.extension.rendering;

import glia.magics.TextTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pieces of pages. */
final class Html {
    private static final String LEFT = " style=\"text-align:left\"";
    private static final String RIGHT = " style=\"text-align:right;font-variant-numeric:tabular-nums\"";

    private final StringBuilder page = new StringBuilder();

    static String escaped(String text) {
        return TextTable.escaped(text);
    }

    /** What a viewer of pages and one of text are given. */
    static Map<String, Object> bundle(String text, String html) {
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put("text/plain", text);
        bundle.put("text/html", html);
        return bundle;
    }

    /** As written. */
    Html raw(String html) {
        page.append(html);
        return this;
    }

    Html line(String text) {
        page.append("<div>").append(escaped(text)).append("</div>");
        return this;
    }

    Html bold(String text) {
        page.append("<div><b>").append(escaped(text)).append("</b></div>");
        return this;
    }

    Html startTable(List<String> heads, boolean... numbers) {
        page.append("<table class=\"glia-table\"><thead>");
        cells("th", heads, numbers);
        page.append("</thead><tbody>");
        return this;
    }

    Html row(List<String> texts, boolean... numbers) {
        cells("td", texts, numbers);
        return this;
    }

    Html endTable() {
        page.append("</tbody></table>");
        return this;
    }

    private void cells(String tag, List<String> texts, boolean... numbers) {
        page.append("<tr>");
        for (int i = 0; i < texts.size(); i++) {
            boolean number = i < numbers.length && numbers[i];
            page.append('<').append(tag).append(number ? RIGHT : LEFT).append('>');
            page.append(escaped(texts.get(i)));
            page.append("</").append(tag).append('>');
        }
        page.append("</tr>");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
