package glia.kernel.notebook.html;

import com.fasterxml.jackson.databind.JsonNode;
import glia.kernel.display.Html;
import glia.kernel.notebook.MimeText;
import java.util.List;

/** Outputs as HTML, each in the richest of its forms that a page can show by itself. */
final class OutputHtml {
    static final String PLOTLY = "application/vnd.plotly.v1+json";

    private static final List<String> PICTURES = List.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final boolean canDrawFigures;
    private final MarkdownHtml markdown;
    private int figures;

    /** Renders outputs; {@code canDrawFigures} says whether the page holds plotly.js. */
    OutputHtml(boolean canDrawFigures, MarkdownHtml markdown) {
        this.canDrawFigures = canDrawFigures;
        this.markdown = markdown;
    }

    String toHtml(JsonNode output) {
        return switch (output.path("output_type").asText()) {
            case "stream" ->
                "<pre class=\"" + (output.path("name").asText().equals("stderr") ? "stderr" : "stdout") + "\">"
                        + TerminalText.toHtml(MimeText.join(output.path("text"))) + "</pre>\n";
            case "error" -> error(output);
            default -> richest(output.path("data"), output.path("metadata"));
        };
    }

    private String error(JsonNode output) {
        StringBuilder text = new StringBuilder();
        output.path("traceback").forEach(line -> text.append(line.asText()).append('\n'));
        String shown = text.isEmpty()
                ? output.path("ename").asText() + ": " + output.path("evalue").asText()
                : text.toString().stripTrailing();
        return "<pre class=\"error\">" + TerminalText.toHtml(shown) + "</pre>\n";
    }

    private String richest(JsonNode data, JsonNode metadata) {
        if (canDrawFigures && data.path(PLOTLY).isObject()) {
            return figure(data.path(PLOTLY));
        }
        if (data.has("text/html")) {
            return "<div class=\"html\">" + MimeText.join(data.path("text/html")) + "</div>\n";
        }
        if (data.has("image/svg+xml")) {
            return "<div class=\"html\">" + MimeText.join(data.path("image/svg+xml")) + "</div>\n";
        }
        for (String type : PICTURES) {
            if (data.has(type)) {
                return picture(type, MimeText.join(data.path(type)), metadata.path(type));
            }
        }
        if (data.has("text/markdown")) {
            return "<div class=\"markdown\">" + markdown.toHtml(MimeText.join(data.path("text/markdown"))) + "</div>\n";
        }
        String text = MimeText.join(data.path(data.has("text/plain") ? "text/plain" : "text/latex"));
        return text.isEmpty() ? "" : "<pre>" + TerminalText.toHtml(text) + "</pre>\n";
    }

    private static String picture(String type, String base64, JsonNode size) {
        String width =
                size.path("width").isNumber() ? " width=\"" + size.path("width").asInt() + "\"" : "";
        return "<img alt=\"output\" src=\"data:" + type + ";base64," + Html.escape(base64.replaceAll("\\s", "")) + "\""
                + width + ">\n";
    }

    private String figure(JsonNode figure) {
        String id = "figure-" + ++figures;
        return "<div class=\"figure\" id=\"" + id + "\"></div>\n<script>drawFigure(\"" + id + "\", "
                + Html.scriptJson(figure.toString()) + ")</script>\n";
    }
}
