package glia.plots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import glia.plots.chart.Axis;
import glia.plots.chart.Line;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Stroke;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class FigureTest {
    private static final Figure LINE = Figure.of(
                    "Loss",
                    "falls from 2 to 0.5",
                    Panel.of(
                            Axis.of("epoch").scaled(Axis.Scale.WHOLE),
                            Axis.of("loss"),
                            List.of(Line.byEpoch(
                                    "training", new double[] {2, 1, Double.NaN, 0.5}, Stroke.of(Palette.BLUE)))))
            .sized(300, 200);

    @Test
    void jsonIsAsWritten() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        assertEquals(mapper.readTree(golden("line.json")), mapper.readTree(LINE.toJson()));
    }

    @Test
    void svgIsAsWritten() {
        assertEquals(golden("line.svg"), LINE.toSvg());
    }

    @TestFactory
    Stream<DynamicTest> everyFigureOfTheGalleryCanBeWritten() {
        return Gallery.figures().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry.getValue())));
    }

    static void check(Figure figure) throws Exception {
        ObjectMapper strict = new ObjectMapper();
        JsonNode json = strict.readTree(figure.toJson());
        assertTrue(json.get("data").isArray() && json.get("layout").isObject());
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(figure.toSvg())));
        assertEquals(figure.title(), svg.getElementsByTagName("title").item(0).getTextContent());
        assertEquals(figure.altText(), svg.getElementsByTagName("desc").item(0).getTextContent());
        assertTrue(!figure.altText().isBlank(), "no alternative text");
        assertTrue(!figure.toSvg().contains("NaN\""), "a place that is no number");
        assertTrue(
                figure.toHtml().length() < 400_000,
                "a page of " + figure.toHtml().length() + " letters");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(figure.toPng()));
        assertEquals(figure.width(), image.getWidth());
        assertTrue(colors(image) > 3, "an empty picture");
    }

    private static long colors(BufferedImage image) {
        return java.util.Arrays.stream(
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    @Test
    void aMillionPointsMakeASmallPageThatSaysSo() {
        Figure million = Gallery.million();
        assertTrue(million.toHtml().length() < 300_000);
        assertTrue(million.notes().get(0).contains("of 1,000,000 points shown"), million.notes()::toString);
    }

    @Test
    void everyDisplayHasItsOwnIdentifier() {
        assertNotEquals(identifier(LINE.toHtml()), identifier(LINE.toHtml()));
    }

    private static String identifier(String html) {
        return html.replaceAll("(?s).*?id=\"(glia-[^\"]+)\".*", "$1");
    }

    @Test
    void emptyAndUnknownValuesDrawANote() {
        assertTrue(Gallery.figures().get("curves-empty").toSvg().contains("No data yet"));
        assertTrue(Gallery.figures().get("curves-nan").toSvg().contains("every value is NaN or infinite"));
        assertTrue(Gallery.figures().get("curves-nan").toJson().contains("every value is NaN or infinite"));
    }

    @Test
    void filesTakeTheFormOfTheirEnding(@TempDir Path folder) throws Exception {
        LINE.save(folder.resolve("deep/line.png"));
        assertEquals(600, ImageIO.read(folder.resolve("deep/line.png").toFile()).getWidth());
        LINE.save(folder.resolve("line.svg"));
        assertEquals(LINE.toSvg(), Files.readString(folder.resolve("line.svg")));
        LINE.save(folder.resolve("line.json"));
        assertEquals(LINE.toJson(), Files.readString(folder.resolve("line.json")));
        LINE.save(folder.resolve("line.html"));
        assertTrue(Files.size(folder.resolve("line.html")) > 4_000_000, "plotly.js is not inside");
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(4, files.count());
        }
        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> LINE.save(folder.resolve("line.gif")));
        assertEquals(
                "A figure is saved as .png, .svg, .html or .json, found 'line.gif': add one of these endings",
                failure.getMessage());
    }

    @Test
    void plotlyIsTheVersionThatTheBuildNames() {
        assertEquals("3.3.1", PlotlyScript.version());
        assertTrue(PlotlyScript.text().contains("Plotly"));
        assertEquals("kernelspecs/glia/plotly.min.js", PlotlyScript.servedPath());
    }

    private static String golden(String name) {
        try (java.io.InputStream stream = FigureTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** Writes the expected files anew; look at them before they are kept. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Files.writeString(
                folder.resolve("line.json"),
                new ObjectMapper().readTree(LINE.toJson()).toPrettyString() + "\n");
        Files.writeString(folder.resolve("line.svg"), LINE.toSvg());
    }
}
