package glia.kernel.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** Text in a notebook file: a string, or a list of lines that keep their line breaks. */
public final class MimeText {
    private MimeText() {}

    /** The text of a value that is a string or a list of strings; empty for anything else. */
    public static String join(JsonNode value) {
        if (!value.isArray()) {
            return value.isTextual() ? value.asText() : "";
        }
        StringBuilder text = new StringBuilder();
        value.forEach(line -> text.append(line.asText()));
        return text.toString();
    }

    /** The text as the list of lines that Jupyter writes, so that changes show line by line. */
    static ArrayNode split(String text) {
        ArrayNode lines = Notebook.emptyArray();
        for (int start = 0; start < text.length(); ) {
            int lineBreak = text.indexOf('\n', start);
            int end = lineBreak < 0 ? text.length() : lineBreak + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }
}
