package glia.kernel.notebook.html;

import com.fasterxml.jackson.databind.JsonNode;
import glia.kernel.display.Html;
import glia.kernel.notebook.Cell;
import glia.kernel.notebook.Notebook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One HTML page of a notebook, which can be sent to someone or opened in ten years: styles, pictures
 * and, where figures are shown, plotly.js stand inside it.
 */
public final class NotebookHtml {
    private final Optional<Supplier<String>> plotly;

    /** Writes pages; {@code plotly} gives the text of plotly.js, without it figures show their picture. */
    public NotebookHtml(Optional<Supplier<String>> plotly) {
        this.plotly = plotly;
    }

    /**
     * The page of a notebook.
     *
     * @param notebook the notebook with its outputs
     * @param folder where it is, to which pictures in its text refer
     * @param name its title where it states none
     */
    public String render(Notebook notebook, Path folder, String name) {
        boolean figures = plotly.isPresent() && hasFigures(notebook);
        MarkdownHtml markdown = new MarkdownHtml(folder);
        OutputHtml outputs = new OutputHtml(figures, markdown);
        StringBuilder page = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>")
                .append(Html.escape(notebook.title().orElse(name)))
                .append("</title>\n<style>\n")
                .append(resource("page.css"))
                .append("</style>\n");
        if (figures) {
            // Inside a script only this could end it early.
            String library = plotly.get().get().replace("</script", "<\\/script");
            page.append("<script>").append(library).append("</script>\n<script>\n");
            page.append(resource("figures.js")).append("</script>\n");
        }
        page.append("</head>\n<body>\n<main>\n");
        for (Cell cell : notebook.cells()) {
            append(page, cell, markdown, outputs);
        }
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void append(StringBuilder page, Cell cell, MarkdownHtml markdown, OutputHtml outputs) {
        if (cell.isMarkdown()) {
            page.append("<section class=\"markdown\">\n")
                    .append(markdown.toHtml(cell))
                    .append("</section>\n");
        } else if (cell.isCode()) {
            String count = cell.executionCount() > 0 ? Integer.toString(cell.executionCount()) : "&nbsp;";
            page.append("<section class=\"code\">\n<div class=\"count\">")
                    .append(count)
                    .append("</div>\n<pre class=\"source\"><code>")
                    .append(CodeHtml.toHtml(cell.source()))
                    .append("</code></pre>\n");
            if (!cell.outputs().isEmpty()) {
                page.append("<div class=\"outputs\">\n");
                cell.outputs().forEach(output -> page.append(outputs.toHtml(output)));
                page.append("</div>\n");
            }
            page.append("</section>\n");
        }
    }

    private static boolean hasFigures(Notebook notebook) {
        for (Cell cell : notebook.cells()) {
            for (JsonNode output : cell.outputs()) {
                if (output.path("data").has(OutputHtml.PLOTLY)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String resource(String name) {
        try (InputStream in = NotebookHtml.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
