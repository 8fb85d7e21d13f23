package glia.plots.plotly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.plots.Figure;
import glia.plots.Hostile;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class EscapeTest {
    @Test
    void markupIsWrittenOut() {
        assertEquals("&lt;b&gt;&amp;&quot;&#39;", Escape.markup("<b>&\"'"));
        assertEquals("a\uFFFDb", Escape.markup("a\u0000b"));
    }

    @ParameterizedTest
    @MethodSource("glia.plots.Hostile#strings")
    void noStringGetsOutOfItsPlace(String hostile) throws Exception {
        Figure figure = Hostile.figure(hostile);
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(figure.toSvg())));
        assertEquals(0, svg.getElementsByTagName("script").getLength());
        String html = figure.toHtml();
        assertEquals(1, count(html, "<script"), html);
        assertEquals(1, count(html, "</script"), html);
        assertEquals(1, count(html, "<img"), html);
        assertFalse(html.contains("<!--"), html);
        for (Object shown : figure.toBundle().values()) {
            assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(shown.toString()), "half a letter");
        }
        String json = figure.toJson();
        assertFalse(json.contains("<i"), json);
        assertFalse(json.contains("<s"), json);
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
