package glia.plots.plotly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import glia.plots.Figure;
import glia.plots.chart.Axis;
import glia.plots.chart.Extent;
import glia.plots.chart.HeatMap;
import glia.plots.chart.Panel;
import glia.plots.chart.Picture;
import glia.plots.chart.Theme;
import glia.plots.chart.Ticks;
import glia.plots.draw.BlankNote;

/** Plotly's {@code layout}: a pair of axes for each panel, titles, notes, and what is drawn without a trace. */
final class PlotlyLayout {
    private static final double GAP_ACROSS = 70;
    private static final double GAP_DOWN = 74;

    private final Figure figure;
    private final ObjectNode layout = Json.object();
    private final ArrayNode annotations = Json.array();
    private final ArrayNode shapes = Json.array();
    private final ArrayNode images = Json.array();

    PlotlyLayout(Figure figure) {
        this.figure = figure;
        if (!figure.title().isEmpty()) {
            ObjectNode title = layout.putObject("title");
            title.put("text", "<b>" + Escape.plotly(figure.title()) + "</b>");
            title.put("x", 0).put("xref", "container").put("xanchor", "left");
            title.put("y", 1).put("yref", "container").put("yanchor", "top");
            title.putObject("pad").put("t", 14).put("l", 14);
            title.putObject("font").put("size", 16);
        }
        layout.put("height", figure.height() + 40);
        layout.put("autosize", true);
        layout.set("template", Template.of(Theme.LIGHT));
    }

    static String axis(String letter, int index) {
        return index == 0 ? letter : letter + (index + 1);
    }

    /** The part of the width, or of the height counted from below, that a column or row of panels takes. */
    private double[] span(int index, int count, double pixels, double gap) {
        double share = count == 1 ? 0 : Math.min(0.5 / count, gap / pixels);
        double size = (1 - share * (count - 1)) / count;
        double low = index * (size + share);
        return new double[] {low, Math.min(1, low + size)};
    }

    double[] xSpan(int panel) {
        double[] span = span(panel % figure.columns(), figure.columns(), figure.width(), GAP_ACROSS);
        boolean bar = figure.panels().get(panel).marks().stream()
                .anyMatch(mark -> mark instanceof HeatMap map && !map.bar().isEmpty());
        // A colour bar stands in its panel's own column.
        return bar
                ? new double[] {span[0], span[1] - Math.min(0.4 * (span[1] - span[0]), 60.0 / figure.width())}
                : span;
    }

    double[] ySpan(int panel) {
        double[] fromTop = span(panel / figure.columns(), figure.rows(), figure.height(), GAP_DOWN);
        return new double[] {1 - fromTop[1], 1 - fromTop[0]};
    }

    void panel(int index, Panel panel) {
        boolean blank = panel.blank();
        double[] x = xSpan(index);
        double[] y = ySpan(index);
        ObjectNode xAxis = axis(panel.x(), panel.xExtent(), blank);
        xAxis.set("domain", Json.numbers(x));
        xAxis.put("anchor", axis("y", index));
        ObjectNode yAxis = axis(panel.y(), panel.yExtent(), blank);
        yAxis.set("domain", Json.numbers(y));
        yAxis.put("anchor", axis("x", index));
        if (panel.square()) {
            yAxis.put("scaleanchor", axis("x", index)).put("scaleratio", 1).put("constrain", "domain");
            xAxis.put("constrain", "domain");
        }
        // On a picture or a map the grid would lie above the data.
        boolean covered = panel.marks().stream().anyMatch(mark -> mark instanceof Picture || mark instanceof HeatMap);
        if (covered) {
            xAxis.put("showgrid", false);
            yAxis.put("showgrid", false);
        }
        layout.set("xaxis" + (index == 0 ? "" : index + 1), xAxis);
        layout.set("yaxis" + (index == 0 ? "" : index + 1), yAxis);
        if (!panel.title().isEmpty()) {
            ObjectNode title = text("<b>" + Escape.plotly(panel.title()) + "</b>", 13);
            title.put("xref", axis("x", index) + " domain").put("yref", axis("y", index) + " domain");
            title.put("x", 0.5).put("y", 1).put("yanchor", "bottom").put("xanchor", "center");
        }
        if (blank) {
            ObjectNode note = text(Escape.plotly(BlankNote.of(panel)), 14);
            note.put("xref", axis("x", index) + " domain").put("yref", axis("y", index) + " domain");
            note.put("x", 0.5).put("y", 0.5);
        }
    }

    private ObjectNode axis(Axis axis, Extent extent, boolean blank) {
        ObjectNode node = Json.object();
        if (axis.hidden() || blank) {
            node.put("visible", false);
        } else {
            node.putObject("title").put("text", Escape.plotly(axis.title()));
        }
        double low = axis.logarithmic() ? Math.log10(extent.low()) : extent.low();
        double high = axis.logarithmic() ? Math.log10(extent.high()) : extent.high();
        node.set("range", axis.reversed() ? Json.numbers(high, low) : Json.numbers(low, high));
        if (axis.logarithmic()) {
            node.put("type", "log");
            ArrayNode places = node.putArray("tickvals");
            ArrayNode texts = node.putArray("ticktext");
            for (Ticks.Tick tick : Ticks.logarithmic(extent.low(), extent.high(), 8)) {
                places.add(Json.rounded(tick.value()));
                texts.add(tick.label());
            }
        } else {
            node.put("type", "linear");
        }
        if (axis.scale() == Axis.Scale.WHOLE && extent.length() < 8) {
            node.put("dtick", 1);
        }
        if (!axis.categories().isEmpty()) {
            ArrayNode places = node.putArray("tickvals");
            for (int i = 0; i < axis.categories().size(); i++) {
                places.add(i);
            }
            node.set("ticktext", Json.texts(axis.categories()));
        }
        return node;
    }

    /** Adds words; the caller says where. */
    ObjectNode text(String escaped, double size) {
        ObjectNode annotation = annotations.addObject();
        annotation.put("text", escaped).put("showarrow", false);
        annotation.putObject("font").put("size", size);
        return annotation;
    }

    ObjectNode shape() {
        return shapes.addObject();
    }

    ObjectNode image() {
        return images.addObject();
    }

    ObjectNode finish(boolean legend) {
        boolean panelTitles =
                figure.panels().stream().anyMatch(panel -> !panel.title().isEmpty());
        int top = (figure.title().isEmpty() ? 14 : 46) + (legend ? 26 : 0) + (panelTitles ? 18 : 0);
        int bottom = 52 + 16 * figure.notes().size();
        for (int i = 0; i < figure.notes().size(); i++) {
            ObjectNode note = text(Escape.plotly(figure.notes().get(i)), 11);
            note.put("xref", "paper").put("yref", "paper").put("x", 0).put("xanchor", "left");
            note.put("y", 0).put("yanchor", "top").put("align", "left").put("yshift", -46 - 16 * i);
        }
        layout.putObject("margin").put("l", 60).put("r", 20).put("t", top).put("b", bottom);
        layout.put("showlegend", legend);
        if (legend) {
            ObjectNode node = layout.putObject("legend");
            node.put("orientation", "h").put("x", 0).put("xanchor", "left");
            node.put("yref", "container")
                    .put("y", 1 - 40.0 / (figure.height() + 40))
                    .put("yanchor", "top");
        }
        layout.put("hovermode", "closest").put("barmode", "overlay");
        put("annotations", annotations);
        put("shapes", shapes);
        put("images", images);
        return layout;
    }

    private void put(String name, ArrayNode nodes) {
        if (!nodes.isEmpty()) {
            layout.set(name, nodes);
        }
    }
}
