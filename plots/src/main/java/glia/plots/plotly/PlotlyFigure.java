package glia.plots.plotly;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import glia.plots.Figure;
import glia.plots.chart.Mark;
import glia.plots.chart.Panel;
import glia.plots.chart.Theme;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A figure as the object that Plotly draws: {@code data} and {@code layout}. */
public final class PlotlyFigure {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PlotlyFigure() {}

    public static ObjectNode of(Figure figure) {
        ObjectNode root = Json.object();
        ArrayNode data = root.putArray("data");
        PlotlyLayout layout = new PlotlyLayout(figure);
        Set<String> named = new HashSet<>();
        for (int i = 0; i < figure.panels().size(); i++) {
            Panel panel = figure.panels().get(i);
            layout.panel(i, panel);
            if (panel.blank()) {
                continue;
            }
            TraceWriter writer = new TraceWriter(data, layout, i, panel, named);
            for (Mark mark : panel.marks()) {
                mark.accept(writer);
            }
        }
        root.set("layout", layout.finish(named.size() > 1));
        return root;
    }

    /** What all figures have in common, for a light page. */
    public static ObjectNode lightTemplate() {
        return Template.of(Theme.LIGHT);
    }

    /** The same as plain maps, lists, strings and numbers. */
    public static Map<String, Object> toMap(Figure figure) {
        return MAPPER.convertValue(of(figure), new TypeReference<Map<String, Object>>() {});
    }
}
