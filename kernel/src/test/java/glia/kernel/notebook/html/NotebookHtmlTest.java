package glia.kernel.notebook.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import glia.kernel.notebook.Notebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookHtmlTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSTILE = "</script><script>alert('x')</script><img src=x onerror=\"y\">&";

    @TempDir
    Path folder;

    @Test
    void showsMarkdownWithTablesAndItsPicturesInside() throws Exception {
        Files.write(folder.resolve("dot.png"), new byte[] {1, 2, 3});
        ObjectNode cell = markdown("# Title\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
                + "![d](dot.png) ![e](attachment:e.png) ![f](../secret.png) ![g](none.png)");
        cell.putObject("attachments").putObject("e.png").put("image/png", "QUJD");
        String page = render(cell);
        assertTrue(page.contains("<h1>Title</h1>"), page);
        assertTrue(page.contains("<td>1</td>"), page);
        assertTrue(page.contains("src=\"data:image/png;base64,AQID\""), page);
        assertTrue(page.contains("src=\"data:image/png;base64,QUJD\""), page);
        assertTrue(page.contains("src=\"../secret.png\""), page);
    }

    @Test
    void showsFormulasAsMathMl() {
        String page = render(markdown("The loss $L_a = \\frac{1}{n}\\sum_{i=1}^n x_i^2$ costs $5 or \\$6; `$x$` and\n\n"
                + "$$\n\\hat{y} = \\sqrt{\\mathbf{w}}\n$$\n\n```\n$z_1$\n```\n\n$\\notknown{q}$"));
        assertEquals(2, page.split("<math", -1).length - 1, page);
        assertTrue(page.contains("<mfrac>") && page.contains("<msqrt>"), page);
        assertTrue(page.contains("costs $5 or $6; <code>$x$</code>"), page);
        assertTrue(page.contains("<code>$z_1$\n</code>"), page);
        assertTrue(page.contains("<code class=\"formula\">\\notknown{q}</code>"), page);
    }

    @Test
    void writesOnlyTheMathMlThatBrowsersDraw() {
        String page =
                render(markdown("$f(x, y) \\in \\mathbb{R}, \\mathbf{w}, \\begin{pmatrix} a & b \\end{pmatrix}$"));
        assertFalse(
                page.contains("mfenced") || page.contains("mathvariant=\"bold") || page.contains("class=\"formula\""),
                page);
        assertTrue(page.contains("<mo>(</mo><mi>x</mi><mo>,</mo><mi>y</mi><mo>)</mo>"), page);
        assertTrue(page.contains("ℝ") && page.contains(Character.toString(0x1D430)), page);
    }

    @Test
    void escapesWhateverIsNotHtmlByItsOwnWord() {
        ObjectNode cell = code("String s = \"" + HOSTILE + "\"; // " + HOSTILE);
        ArrayNode outputs = (ArrayNode) cell.path("outputs");
        outputs.addObject().put("output_type", "stream").put("name", "stdout").put("text", HOSTILE);
        outputs.addObject().put("output_type", "error").putArray("traceback").add("\u001b[31m" + HOSTILE + "\u001b[0m");
        outputs.addObject().put("output_type", "display_data").putObject("data").put("text/plain", HOSTILE);
        String page = render(markdown("# " + "`" + HOSTILE + "`"), cell);
        assertFalse(page.contains("<script"), page);
        assertFalse(page.contains("<img"), page);
        assertTrue(page.contains("<span class=\"ansi-c1\">&lt;/script&gt;"), page);
    }

    @Test
    void drawsFiguresWithOnePlotlyAndCannotBeEndedByTheirTitles() {
        ObjectNode cell = code("figure");
        for (int i = 0; i < 2; i++) {
            ObjectNode data = ((ArrayNode) cell.path("outputs"))
                    .addObject()
                    .put("output_type", "display_data")
                    .putObject("data");
            data.put("text/html", "<p>the picture</p>");
            data.putObject(OutputHtml.PLOTLY).put("title", HOSTILE);
        }
        Notebook notebook = notebook(cell);
        String page = new NotebookHtml(Optional.of(() -> "var Plotly = '</script>';")).render(notebook, folder, "n");
        assertEquals(1, page.split("var Plotly", -1).length - 1);
        assertEquals(4, page.split("<script>", -1).length - 1);
        assertEquals(4, page.split("</script>", -1).length - 1);
        assertFalse(page.contains("the picture"));
        String without = new NotebookHtml(Optional.empty()).render(notebook, folder, "n");
        assertTrue(without.contains("the picture"));
        assertFalse(without.contains("<script"));
    }

    @Test
    void prefersTheRichestForm() {
        ObjectNode cell = code("x");
        ArrayNode outputs = (ArrayNode) cell.path("outputs");
        outputs.addObject()
                .put("output_type", "execute_result")
                .putObject("data")
                .put("text/plain", "plain")
                .put("image/png", "QUJD\n");
        String page = render(cell);
        assertTrue(page.contains("src=\"data:image/png;base64,QUJD\""), page);
        assertFalse(page.contains("plain</pre>"), page);
    }

    @Test
    void coloursCodeWithoutChangingItsText() {
        assertEquals(
                "<span class=\"keyword\">int</span> x = <span class=\"number\">1</span>; "
                        + "<span class=\"comment\">// a &lt; b</span>\n"
                        + "<span class=\"magic\">%train</span> lenet",
                CodeHtml.toHtml("int x = 1; // a < b\n%train lenet"));
        assertEquals(
                "<span class=\"string\">&quot;a\\&quot;b&quot;</span> intern", CodeHtml.toHtml("\"a\\\"b\" intern"));
    }

    @Test
    void coloursLongAndUnfinishedTokensInTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            CodeHtml.toHtml("\"" + "a\\n".repeat(100_000));
            CodeHtml.toHtml("/*" + "*".repeat(100_000));
            CodeHtml.toHtml("\"\"\"" + "\"".repeat(100_000));
            CodeHtml.toHtml("'" + "b".repeat(100_000));
        });
    }

    @Test
    void showsTextAsATerminalWould() {
        assertEquals("100%\ndone", TerminalText.toHtml("10%\r50%\r100%\ndone"));
        assertEquals("a\nb", TerminalText.toHtml("a\r\nb"));
        assertEquals(
                "<span class=\"ansi-1 ansi-c2\">ok</span> on",
                TerminalText.toHtml("\u001b[1;32mok\u001b[0m on\u001b[2K"));
        assertEquals("x", TerminalText.toHtml("\u001b[38;5;28mx\u001b[999999999999m"));
    }

    private String render(ObjectNode... cells) {
        return new NotebookHtml(Optional.empty()).render(notebook(cells), folder, "n");
    }

    private static Notebook notebook(ObjectNode... cells) {
        ObjectNode tree = JSON.createObjectNode().put("nbformat", 4).put("nbformat_minor", 5);
        tree.putObject("metadata");
        ArrayNode array = tree.putArray("cells");
        for (ObjectNode cell : cells) {
            array.add(cell);
        }
        return Notebook.parse(tree.toString(), "n");
    }

    private static ObjectNode markdown(String source) {
        return JSON.createObjectNode().put("cell_type", "markdown").put("source", source);
    }

    private static ObjectNode code(String source) {
        ObjectNode cell = JSON.createObjectNode().put("cell_type", "code").put("source", source);
        cell.putArray("outputs");
        return cell;
    }
}
