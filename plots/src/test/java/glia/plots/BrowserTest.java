package glia.plots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.plots.tablesaw.TablesawFigure;
import glia.plots.tablesaw.TablesawFigureTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real browser draws of the pieces of a page. */
class BrowserTest {
    private static Browser browser() {
        var found = Browser.find();
        Assumptions.assumeTrue(found.isPresent(), "no Chromium on this machine: nothing was drawn");
        return found.orElseThrow();
    }

    @Test
    void everyFigureIsDrawnWithoutANetwork(@TempDir Path folder) throws Exception {
        Map<String, String> pieces = new LinkedHashMap<>();
        Gallery.figures().forEach((name, figure) -> pieces.put(name, figure.toHtml()));
        TablesawFigureTest.figures().forEach((name, figure) -> {
            // Three dimensions want a graphics card's help, which a machine of tests need not have.
            if (!name.equals("space")) {
                pieces.put("tablesaw " + name, TablesawFigure.of(figure).toHtml());
            }
        });
        int hostile = 0;
        for (String text : Hostile.strings().toList()) {
            pieces.put("hostile " + hostile++, Hostile.figure(text).toHtml());
        }
        String dom = browser().open(page(folder, PlotlyScript.text(), pieces), folder);
        for (String name : pieces.keySet()) {
            String piece = piece(dom, name);
            assertTrue(piece.contains("js-plotly-plot"), name + " was not drawn");
            assertTrue(piece.contains("display: none"), name + " kept its still picture beside the drawing");
            assertTrue(piece.contains("class=\"main-svg\""), name + " has no picture");
        }
        assertFalse(dom.contains("data-broken="), "a script of a name ran");
        assertEquals(
                6, count(piece(dom, "curves"), "class=\"trace scatter"), "two lines and the best epoch, in two panels");
        assertTrue(piece(dom, "confusion").contains("1,037"), "a count of the confusion matrix");
        assertEquals(64, count(piece(dom, "generated"), "<image "), "pictures");
        assertTrue(piece(dom, "curves-nan").contains("every value is NaN or infinite"));
        assertTrue(piece(dom, "million").contains("of 1,000,000 points shown"));
    }

    @Test
    void anAnimationMoves(@TempDir Path folder) throws Exception {
        String moving = """
                <script>
                var before = null;
                var clock = setInterval(function () {
                  var picture = document.querySelector(".js-plotly-plot image");
                  if (!picture) return;
                  if (before === null) {
                    before = picture.getAttribute("href");
                    Plotly.animate(picture.closest(".js-plotly-plot"), ["epoch 0"],
                        {mode: "immediate", frame: {duration: 0, redraw: true}});
                  } else if (picture.getAttribute("href") !== before) {
                    document.body.setAttribute("data-moved", "yes");
                    clearInterval(clock);
                  }
                }, 200);
                </script>
                """;
        Map<String, String> pieces = Map.of("moons", LearnedGallery.animation(3).toHtml() + moving);
        String dom = browser().open(page(folder, PlotlyScript.text(), pieces), folder);
        assertTrue(dom.contains("data-moved=\"yes\""), "the picture did not change");
        assertTrue(piece(dom, "moons").contains("epoch 3"));
    }

    @Test
    void withoutPlotlyTheStillPictureStays(@TempDir Path folder) throws Exception {
        Map<String, String> pieces =
                Map.of("curves", Gallery.figures().get("curves").toHtml());
        String dom = browser().open(page(folder, "", pieces), folder);
        assertTrue(piece(dom, "curves").contains("data:image/svg+xml"));
        assertFalse(piece(dom, "curves").contains("display: none"));
        assertFalse(piece(dom, "curves").contains("js-plotly-plot"));
    }

    private static Path page(Path folder, String script, Map<String, String> pieces) throws Exception {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\"><body><script>");
        html.append("window.alert = function () { document.body.setAttribute('data-broken', 'yes'); };</script>");
        html.append("<script>").append(script.replace("</script", "<\\/script")).append("</script>");
        pieces.forEach((name, piece) -> html.append("<section title=\"%s\">%s</section>".formatted(name, piece)));
        return Files.writeString(folder.resolve("page.html"), html.append("</body>"));
    }

    private static String piece(String dom, String name) {
        int start = dom.indexOf("<section title=\"" + name + "\">");
        assertTrue(start >= 0, "the page lost " + name);
        return dom.substring(start, dom.indexOf("</section>", start));
    }

    private static int count(String text, String part) {
        return (int)
                Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }
}
