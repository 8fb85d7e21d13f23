package glia.plots.plotly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import glia.plots.chart.Color;
import glia.plots.chart.Palette;
import glia.plots.chart.Theme;

/** Plotly's {@code template}: what all figures on a light or a dark page have in common. */
final class Template {
    private Template() {}

    static ObjectNode of(Theme theme) {
        ObjectNode template = Json.object();
        ObjectNode layout = template.putObject("layout");
        ArrayNode colors = layout.putArray("colorway");
        for (int i = 0; i < 6; i++) {
            colors.add(Palette.color(i).light());
        }
        ObjectNode font = layout.putObject("font");
        font.put("family", "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif");
        font.put("size", 12).put("color", Color.INK.on(theme));
        layout.put("paper_bgcolor", Color.BACKGROUND.on(theme));
        layout.put("plot_bgcolor", Color.BACKGROUND.on(theme));
        layout.set("xaxis", axis(theme));
        layout.set("yaxis", axis(theme));
        ObjectNode hover = layout.putObject("hoverlabel");
        hover.put("align", "left");
        hover.putObject("font").put("size", 12);
        return template;
    }

    private static ObjectNode axis(Theme theme) {
        ObjectNode axis = Json.object();
        axis.put("automargin", true)
                .put("showline", true)
                .put("zeroline", false)
                .put("ticks", "outside");
        axis.put("ticklen", 4).put("linecolor", Color.AXIS.on(theme)).put("tickcolor", Color.AXIS.on(theme));
        axis.put("gridcolor", Color.GRID.on(theme));
        axis.putObject("tickfont").put("size", 11).put("color", Color.MUTED.on(theme));
        axis.putObject("title").put("standoff", 10).putObject("font").put("size", 12);
        return axis;
    }
}
