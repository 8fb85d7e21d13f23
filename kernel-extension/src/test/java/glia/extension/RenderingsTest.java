package glia.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Datasets;
import glia.datasets.Options;
import glia.extension.rendering.Rendering;
import glia.extension.rendering.Renderings;
import glia.networks.generation.Filled;
import glia.networks.training.Evaluation;
import glia.networks.training.Prediction;
import glia.networks.training.Run;
import glia.plots.Plots;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RenderingsTest {
    private static Map<String, Object> render(String typeName, Object value) {
        Rendering rendering = Renderings.all().stream()
                .filter(one -> one.typeName().equals(typeName))
                .findFirst()
                .orElseThrow();
        rendering.type().ifPresent(type -> assertTrue(type.isInstance(value), typeName));
        return rendering.renderUnchecked(value);
    }

    private static String html(Object value) {
        return render(value.getClass().getName(), value).get("text/html").toString();
    }

    @Test
    void everyTypeIsOne() {
        for (Rendering rendering : Renderings.all()) {
            // Tablesaw's plotting library is an option that this module does not take.
            boolean optional = rendering.typeName().startsWith("tech.tablesaw.plotly");
            assertTrue(optional || rendering.type().isPresent(), rendering.typeName());
        }
    }

    @Test
    void tablesShowTypesAndFoldLaterRows() {
        Table table = Table.create(
                "<t>",
                IntColumn.create("count", IntStream.range(0, 100).toArray()),
                StringColumn.create("who", IntStream.range(0, 100).mapToObj(i -> i == 1 ? null : "<b>" + i)));
        String html = html(table);
        assertTrue(html.contains("&lt;t&gt;: 100 rows, 2 columns"), html);
        assertTrue(html.contains("count (integer)"), html);
        assertTrue(html.contains("<summary>rows 10 to 59</summary>"), html);
        assertTrue(html.contains("&lt;b&gt;99"), html);
        assertFalse(html.contains("<b>99"), html);
    }

    @Test
    void emptyThingsAreShown() {
        assertTrue(html(Table.create("none")).contains("0 rows"));
        Run nothing = new Run(
                glia.networks.Network.of("own", "input 3; dense 1"),
                "<data>",
                List.of(),
                "accuracy",
                true,
                new float[0],
                0,
                0,
                Run.Outcome.INTERRUPTED,
                "Interrupted.",
                0,
                glia.networks.training.WeightHistory.NONE,
                Optional.empty());
        assertTrue(html(nothing).contains("own on &lt;data&gt;: no epoch done"), html(nothing));
    }

    @Test
    void dataAndFiguresAreShown() {
        var moons = Datasets.load("moons", Options.defaults().with("samples", 100));
        assertTrue(html(moons).startsWith("<div><b>moons</b>: 80 training"), html(moons));
        assertTrue(html(moons.test()).contains("and 2 more"), html(moons.test()));
        Map<String, Object> figure = render("glia.plots.Figure", Plots.samples(moons));
        assertEquals(3, figure.size());
    }

    @Test
    void blanksAreShownWithTheirLikeliestTokens() {
        List<String> tokens = List.of("", "<b>", " ", "a", "c");
        Prediction blank = new Prediction(tokens, new float[] {0, 0.5f, 0.3f, 0.15f, 0.05f});
        String html = html(new Filled("_!", "<b>!", List.of(blank)));
        assertTrue(html.contains("<b>&lt;b&gt;!</b>"), html);
        assertTrue(html.contains("blank 1") && html.contains("50.0%") && html.contains("\u2423"), html);
        assertTrue(html.contains("15.0%"), html);
        assertFalse(html.contains(">c<"), html);
    }

    @Test
    void hostileClassNamesAreEscaped() {
        String name = "<script>alert(1)</script>";
        String html = html(new Prediction(List.of(name, "b"), new float[] {0.75f, 0.25f}));
        assertFalse(html.contains("<script>"), html);
        assertTrue(html.contains("75.0%"), html);
        var moons = Datasets.load("moons", Options.defaults().with("samples", 100));
        var task = new glia.datasets.Task.Classification(List.of(name, "b"));
        float[] sure = new float[2 * moons.test().size()];
        IntStream.range(0, moons.test().size()).forEach(row -> sure[2 * row] = 1);
        var network = glia.networks.Network.of("own", "input 2; dense 2");
        String evaluation = html(new Evaluation(network, moons.test(), task, sure));
        assertFalse(evaluation.contains("<script>alert"), evaluation);
        assertTrue(evaluation.contains("&lt;script&gt;alert"), evaluation);
    }
}
