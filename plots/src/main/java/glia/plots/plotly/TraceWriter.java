package glia.plots.plotly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import glia.plots.chart.Axis;
import glia.plots.chart.Band;
import glia.plots.chart.Bars;
import glia.plots.chart.Box;
import glia.plots.chart.Color;
import glia.plots.chart.ColorScale;
import glia.plots.chart.Contour;
import glia.plots.chart.Dash;
import glia.plots.chart.HeatMap;
import glia.plots.chart.Label;
import glia.plots.chart.Line;
import glia.plots.chart.MarkVisitor;
import glia.plots.chart.Marker;
import glia.plots.chart.Panel;
import glia.plots.chart.Picture;
import glia.plots.chart.Points;
import glia.plots.chart.Rule;
import glia.plots.chart.Stroke;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes the marks of one panel as Plotly's traces, shapes, images and annotations. */
final class TraceWriter implements MarkVisitor<Void> {
    private static final int DOTTED_LINE = 25;

    private final ArrayNode data;
    private final PlotlyLayout layout;
    private final int index;
    private final Panel panel;
    private final Set<String> named;

    /** @param named the series that the legend has already */
    TraceWriter(ArrayNode data, PlotlyLayout layout, int index, Panel panel, Set<String> named) {
        this.data = data;
        this.layout = layout;
        this.index = index;
        this.panel = panel;
        this.named = named;
    }

    @Override
    public Void line(Line line) {
        ObjectNode trace = series("scatter", line.name());
        // A line of one point, or one between two gaps, shows only with its points.
        trace.put("mode", line.x().length <= DOTTED_LINE ? "lines+markers" : "lines");
        if (line.x().length <= DOTTED_LINE) {
            trace.putObject("marker").put("size", 5);
        }
        trace.set("x", Json.numbers(line.x()));
        trace.set("y", Json.numbers(line.y()));
        trace.set("line", stroke(line.stroke()));
        opacity(trace, line.stroke().opacity());
        trace.put("connectgaps", false);
        return null;
    }

    @Override
    public Void points(Points points) {
        ObjectNode trace = series("scatter", points.name());
        trace.put("mode", "markers");
        trace.set("x", Json.numbers(points.x()));
        trace.set("y", Json.numbers(points.y()));
        trace.set("marker", marker(points.marker()));
        if (!points.labels().isEmpty()) {
            trace.set("text", Json.texts(points.labels()));
            trace.put("hoverinfo", "text+x+y");
        }
        return null;
    }

    @Override
    public Void band(Band band) {
        int count = band.x().length;
        double[] x = new double[2 * count];
        double[] y = new double[2 * count];
        for (int i = 0; i < count; i++) {
            x[i] = band.x()[i];
            y[i] = band.low()[i];
            x[2 * count - 1 - i] = band.x()[i];
            y[2 * count - 1 - i] = band.high()[i];
        }
        ObjectNode trace = series("scatter", band.name());
        trace.put("mode", "lines").put("fill", "toself").put("fillcolor", faint(band.color(), 0.2));
        trace.set("x", Json.numbers(x));
        trace.set("y", Json.numbers(y));
        trace.putObject("line").put("width", 0);
        trace.put("hoverinfo", "skip");
        return null;
    }

    @Override
    public Void heatMap(HeatMap map) {
        ObjectNode trace = trace("heatmap");
        trace.set("x", Json.numbers(map.x()));
        trace.set("y", Json.numbers(map.y()));
        trace.set("z", Json.rows(map.z()));
        trace.set("colorscale", colors(map.colors()));
        trace.put("zmin", Json.rounded(map.low())).put("zmax", Json.rounded(map.high()));
        if (!map.texts().isEmpty()) {
            ArrayNode rows = trace.putArray("text");
            map.texts().forEach(row -> rows.add(Json.texts(row)));
            trace.put("texttemplate", "%{text}");
        }
        if (!map.counted()) {
            trace.put("zsmooth", "best");
        } else if (map.x().length * map.y().length <= 900) {
            trace.put("xgap", 1).put("ygap", 1);
        }
        trace.put("showscale", !map.bar().isEmpty());
        if (!map.bar().isEmpty()) {
            double[] x = layout.xSpan(index);
            double[] y = layout.ySpan(index);
            ObjectNode bar = trace.putObject("colorbar");
            bar.putObject("title")
                    .put("text", Escape.plotly(map.bar()))
                    .putObject("font")
                    .put("size", 11);
            bar.putObject("tickfont").put("size", 11);
            bar.put("x", Json.rounded(x[1]))
                    .put("xanchor", "left")
                    .put("xpad", 8)
                    .put("thickness", 12);
            bar.put("y", Json.rounded((y[0] + y[1]) / 2))
                    .put("len", Json.rounded(y[1] - y[0]))
                    .put("outlinewidth", 0);
        }
        hover(trace, map);
        return null;
    }

    private void hover(ObjectNode trace, HeatMap map) {
        List<String> columns = panel.x().categories();
        List<String> rows = panel.y().categories();
        if (columns.size() != map.x().length || rows.size() != map.y().length) {
            return;
        }
        // Class names, not their numbers; they ride as data, since a template would run what stands in them.
        ArrayNode texts = trace.putArray("hovertext");
        for (int row = 0; row < map.y().length; row++) {
            ArrayNode line = texts.addArray();
            for (int column = 0; column < map.x().length; column++) {
                String value = map.texts().isEmpty()
                        ? glia.plots.chart.Ticks.shortest(map.z()[row][column])
                        : map.texts().get(row).get(column);
                line.add(Escape.plotly(title(panel.y(), rows.get(row))) + "<br>"
                        + Escape.plotly(title(panel.x(), columns.get(column))) + "<br>" + Escape.plotly(value));
            }
        }
        trace.put("hoverinfo", "text");
    }

    private static String title(Axis axis, String name) {
        return axis.title().isEmpty() ? name : axis.title() + ": " + name;
    }

    @Override
    public Void contour(Contour contour) {
        ObjectNode trace = trace("contour");
        trace.set("x", Json.numbers(contour.x()));
        trace.set("y", Json.numbers(contour.y()));
        trace.set("z", Json.rows(contour.z()));
        double size = contour.count() == 1 ? 1 : (contour.high() - contour.low()) / (contour.count() - 1);
        ObjectNode contours = trace.putObject("contours");
        contours.put("coloring", "none")
                .put("start", contour.low())
                .put("end", contour.high())
                .put("size", size);
        trace.put("autocontour", false).put("showscale", false).put("hoverinfo", "skip");
        trace.set("line", stroke(contour.stroke()));
        opacity(trace, contour.stroke().opacity());
        trace.put("showlegend", false);
        return null;
    }

    @Override
    public Void bars(Bars bars) {
        ObjectNode trace = series("bar", bars.name());
        trace.set(bars.sideways() ? "y" : "x", Json.numbers(bars.at()));
        trace.set(bars.sideways() ? "x" : "y", Json.numbers(bars.values()));
        trace.put("orientation", bars.sideways() ? "h" : "v").put("width", Json.rounded(bars.width()));
        trace.putObject("marker").put("color", bars.color().light()).put("opacity", 0.85);
        return null;
    }

    @Override
    public Void box(Box box) {
        ObjectNode trace = trace("box");
        trace.put("name", Escape.plotly(box.name())).put("showlegend", false);
        trace.set("x", Json.numbers(box.at()));
        trace.set("lowerfence", Json.numbers(box.lowWhisker()));
        trace.set("q1", Json.numbers(box.lowQuartile()));
        trace.set("median", Json.numbers(box.median()));
        trace.set("q3", Json.numbers(box.highQuartile()));
        trace.set("upperfence", Json.numbers(box.highWhisker()));
        trace.put("width", 0.5).put("fillcolor", faint(box.color(), 0.3));
        trace.putObject("line").put("color", box.color().light()).put("width", 1.5);
        if (box.outliers().length > 0) {
            ObjectNode outside = trace("scatter");
            double[] places = new double[box.outliers().length];
            java.util.Arrays.fill(places, box.at());
            outside.set("x", Json.numbers(places));
            outside.set("y", Json.numbers(box.outliers()));
            outside.put("mode", "markers").put("showlegend", false).put("hoverinfo", "y");
            outside.set("marker", marker(Marker.of(box.color()).sized(4)));
        }
        return null;
    }

    @Override
    public Void picture(Picture picture) {
        ObjectNode image = layout.image();
        // Browsers blur what they enlarge, and a pixel is a number that should be seen.
        image.put("source", picture.raster().enlarged(96).toDataUri())
                .put("sizing", "stretch")
                .put("layer", "below");
        image.put("xref", PlotlyLayout.axis("x", index)).put("yref", PlotlyLayout.axis("y", index));
        image.put("x", Math.min(picture.left(), picture.right()));
        // Plotly hangs an image from its upper edge, and on an axis that runs downwards that is its lower value.
        image.put("y", picture.top());
        image.put("sizex", Math.abs(picture.right() - picture.left()));
        image.put("sizey", Math.abs(picture.bottom() - picture.top()));
        if (!picture.name().isEmpty()) {
            ObjectNode trace = trace("scatter");
            trace.set("x", Json.numbers((picture.left() + picture.right()) / 2));
            trace.set("y", Json.numbers((picture.top() + picture.bottom()) / 2));
            trace.put("mode", "markers").put("showlegend", false).put("hoverinfo", "text");
            trace.putObject("marker").put("size", 30).put("opacity", 0);
            trace.set("text", Json.texts(List.of(picture.name())));
        }
        return null;
    }

    @Override
    public Void rule(Rule rule) {
        String x = PlotlyLayout.axis("x", index);
        String y = PlotlyLayout.axis("y", index);
        ObjectNode shape = layout.shape();
        shape.put("type", "line");
        shape.put("xref", rule.upright() ? x : x + " domain").put("yref", rule.upright() ? y + " domain" : y);
        shape.put("x0", rule.upright() ? rule.at() : 0).put("x1", rule.upright() ? rule.at() : 1);
        shape.put("y0", rule.upright() ? 0 : rule.at()).put("y1", rule.upright() ? 1 : rule.at());
        shape.set("line", stroke(rule.stroke()));
        shape.put("opacity", rule.stroke().opacity());
        if (!rule.name().isEmpty()) {
            // Annotations, unlike shapes, count in powers of ten on a logarithmic axis.
            boolean logarithmic =
                    rule.upright() ? panel.x().logarithmic() : panel.y().logarithmic();
            double at = logarithmic ? Math.log10(rule.at()) : rule.at();
            ObjectNode text = layout.text(Escape.plotly(rule.name()), 11);
            text.put("xref", rule.upright() ? x : x + " domain").put("yref", rule.upright() ? y + " domain" : y);
            text.put("x", rule.upright() ? at : 1).put("y", rule.upright() ? 1 : at);
            text.put("xanchor", rule.upright() && !late(at) ? "left" : "right");
            text.put("yanchor", rule.upright() ? "top" : "bottom");
        }
        return null;
    }

    private boolean late(double at) {
        double low = panel.x().logarithmic()
                ? Math.log10(panel.xExtent().low())
                : panel.xExtent().low();
        double high = panel.x().logarithmic()
                ? Math.log10(panel.xExtent().high())
                : panel.xExtent().high();
        return (at - low) / (high - low) > 0.7;
    }

    @Override
    public Void label(Label label) {
        ObjectNode text = layout.text(
                label.bold() ? "<b>" + Escape.plotly(label.text()) + "</b>" : Escape.plotly(label.text()),
                label.size());
        text.put("xref", PlotlyLayout.axis("x", index)).put("yref", PlotlyLayout.axis("y", index));
        text.put("x", panel.x().logarithmic() ? Math.log10(label.x()) : label.x());
        text.put("y", panel.y().logarithmic() ? Math.log10(label.y()) : label.y());
        text.put("yanchor", "middle")
                .put(
                        "xanchor",
                        switch (label.anchor()) {
                            case START -> "left";
                            case MIDDLE -> "center";
                            case END -> "right";
                        });
        // Ink is the template's, which knows whether the page is dark.
        if (label.color().role().isEmpty()) {
            text.withObject("/font").put("color", label.color().light());
        }
        return null;
    }

    private ObjectNode trace(String type) {
        ObjectNode trace = data.addObject();
        trace.put("type", type);
        trace.put("xaxis", PlotlyLayout.axis("x", index)).put("yaxis", PlotlyLayout.axis("y", index));
        return trace;
    }

    private ObjectNode series(String type, String name) {
        ObjectNode trace = trace(type);
        trace.put("name", Escape.plotly(name)).put("legendgroup", Escape.plotly(name));
        trace.put("showlegend", !name.isEmpty() && named.add(name));
        return trace;
    }

    private static void opacity(ObjectNode trace, double opacity) {
        if (opacity < 1) {
            trace.put("opacity", opacity);
        }
    }

    private static ObjectNode stroke(Stroke stroke) {
        ObjectNode line = Json.object();
        line.put("color", stroke.color().light()).put("width", stroke.width());
        if (stroke.dash() != Dash.SOLID) {
            line.put(
                    "dash",
                    switch (stroke.dash()) {
                        case DASHED -> "dash";
                        case DOTTED -> "dot";
                        default -> "dashdot";
                    });
        }
        return line;
    }

    private static ObjectNode marker(Marker marker) {
        String symbol = switch (marker.symbol()) {
            case TRIANGLE -> "triangle-up";
            case CROSS -> "x-thin-open";
            default -> marker.symbol().name().toLowerCase(Locale.ROOT);
        };
        ObjectNode node = Json.object();
        node.put("symbol", symbol).put("color", marker.color().light()).put("size", marker.size());
        return node.put("opacity", marker.opacity());
    }

    private static ArrayNode colors(ColorScale scale) {
        ArrayNode stops = Json.array();
        List<Color> colors = scale.stops();
        for (int i = 0; i < colors.size(); i++) {
            stops.addArray()
                    .add(Json.rounded(i / (colors.size() - 1.0)))
                    .add(colors.get(i).light());
        }
        return stops;
    }

    private static String faint(Color color, double opacity) {
        int rgb = Integer.parseInt(color.light().substring(1), 16);
        return "rgba(" + (rgb >> 16 & 255) + "," + (rgb >> 8 & 255) + "," + (rgb & 255) + "," + opacity + ")";
    }
}
