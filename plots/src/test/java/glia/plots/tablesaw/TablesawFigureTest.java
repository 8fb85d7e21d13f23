package glia.plots.tablesaw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.api.BoxPlot;
import tech.tablesaw.plotly.api.BubblePlot;
import tech.tablesaw.plotly.api.Heatmap;
import tech.tablesaw.plotly.api.Histogram;
import tech.tablesaw.plotly.api.HorizontalBarPlot;
import tech.tablesaw.plotly.api.LinePlot;
import tech.tablesaw.plotly.api.PiePlot;
import tech.tablesaw.plotly.api.Scatter3DPlot;
import tech.tablesaw.plotly.api.ScatterPlot;
import tech.tablesaw.plotly.api.TimeSeriesPlot;
import tech.tablesaw.plotly.components.Figure;

public class TablesawFigureTest {
    private static final Table TABLE = Table.create(
            "table",
            DoubleColumn.create("x", 1, 2, 3.5, 4),
            DoubleColumn.create("y", new double[] {4, Double.NaN, 6, 5}),
            StringColumn.create("who's <b>", "a'b", "\"q\"", "c\\d</script><script>alert(1)</script>", "trail\\"),
            DateColumn.create(
                    "day",
                    java.time.LocalDate.of(2020, 1, 1),
                    java.time.LocalDate.of(2020, 1, 2),
                    java.time.LocalDate.of(2020, 1, 3),
                    java.time.LocalDate.of(2020, 1, 4)));

    /** One of each kind of figure that Tablesaw makes from a table. */
    public static Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("scatter", ScatterPlot.create("It's a title", TABLE, "x", "y"));
        figures.put("groups", ScatterPlot.create("By \"name\"", TABLE, "x", "y", "who's <b>"));
        figures.put("line", LinePlot.create("line", TABLE, "x", "y"));
        figures.put("histogram", Histogram.create("histogram", TABLE, "x"));
        figures.put("box", BoxPlot.create("box", TABLE, "who's <b>", "x"));
        figures.put("bars", HorizontalBarPlot.create("bars", TABLE, "who's <b>", "x"));
        figures.put("series", TimeSeriesPlot.create("series", TABLE, "day", "y"));
        figures.put("pie", PiePlot.create("pie", TABLE, "who's <b>", "x"));
        figures.put("heat map", Heatmap.create("heat map", TABLE, "who's <b>", "day"));
        figures.put("space", Scatter3DPlot.create("space", TABLE, "x", "y", "x"));
        figures.put("bubbles", BubblePlot.create("bubbles", TABLE, "x", "y", "x"));
        return figures;
    }

    @TestFactory
    Stream<DynamicTest> everyKindIsRead() {
        return figures().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    TablesawFigure figure = TablesawFigure.of(entry.getValue());
                    assertTrue(figure.plotly()
                            .get("layout")
                            .get("title")
                            .get("text")
                            .isTextual());
                    assertFalse(figure.plotly().toString().contains("NaN"), figure.plotly()::toString);
                    String html = figure.toHtml();
                    assertEquals(html.indexOf("<script"), html.lastIndexOf("<script"));
                    assertTrue(html.contains("data:image/svg+xml"));
                }));
    }

    @Test
    void numbersAreNumbersAndUnknownOnesAreNull() {
        JsonNode trace =
                TablesawFigure.of(figures().get("scatter")).plotly().get("data").get(0);
        assertEquals("[1.0,2.0,3.5,4.0]", trace.get("x").toString());
        assertEquals("[4.0,null,6.0,5.0]", trace.get("y").toString());
    }

    @Test
    void namesSurviveQuotesAndBackslashes() {
        JsonNode data = TablesawFigure.of(figures().get("groups")).plotly().get("data");
        assertEquals("a'b", data.get(0).get("name").asText());
        assertEquals("trail\\", data.get(3).get("name").asText());
        assertTrue(data.get(2).get("name").asText().startsWith("c\\d&lt;/script&gt;"));
    }

    @Test
    void anythingElseIsRefused() {
        assertFalse(TablesawFigure.isOne("text"));
        assertThrows(IllegalArgumentException.class, () -> TablesawFigure.of("text"));
        assertThrows(IllegalArgumentException.class, () -> TablesawFigure.ofJavascript("var trace0 = {x: ["));
    }
}
