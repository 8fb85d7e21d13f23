package glia.plots.tablesaw;

import com.fasterxml.jackson.databind.JsonNode;
import glia.plots.Figure;
import glia.plots.chart.Axis;
import glia.plots.chart.Bars;
import glia.plots.chart.Box;
import glia.plots.chart.Color;
import glia.plots.chart.ColorScale;
import glia.plots.chart.HeatMap;
import glia.plots.chart.Label;
import glia.plots.chart.Line;
import glia.plots.chart.Mark;
import glia.plots.chart.Marker;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Points;
import glia.plots.chart.Stroke;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Draws the common kinds of Plotly's traces with our own marks, for where no script runs. */
final class StillPicture {
    private final List<Mark> marks = new ArrayList<>();
    private final Set<String> others = new LinkedHashSet<>();
    private final Categories x = new Categories();
    private final Categories y = new Categories();

    private StillPicture() {}

    static Figure of(JsonNode plotly) {
        StillPicture picture = new StillPicture();
        int index = 0;
        for (JsonNode trace : plotly.get("data")) {
            picture.add(trace, index++);
        }
        JsonNode layout = plotly.get("layout");
        String title = Repairs.plain(layout.path("title").path("text").asText(""));
        String kinds = index + (index == 1 ? " series" : " series of data");
        boolean drawn = !picture.marks.isEmpty();
        if (!drawn) {
            picture.marks.add(Label.of(0.5, 0.5, "This kind of figure is drawn by a script only")
                    .colored(Color.MUTED));
        }
        Panel panel = Panel.of(
                picture.x.axis(
                        drawn,
                        Repairs.plain(
                                layout.path("xaxis").path("title").path("text").asText(""))),
                picture.y.axis(
                        drawn,
                        Repairs.plain(
                                layout.path("yaxis").path("title").path("text").asText(""))),
                picture.marks);
        Figure figure = Figure.of(title, "a figure made with Tablesaw: " + kinds, panel);
        return picture.others.isEmpty()
                ? figure
                : figure.noted("Only the interactive figure shows: " + String.join(", ", picture.others));
    }

    private void add(JsonNode trace, int index) {
        String name = Repairs.plain(trace.path("name").asText(""));
        Color color = Palette.color(index);
        switch (trace.path("type").asText("scatter")) {
            case "scatter", "scattergl" -> scatter(trace, name, color);
            case "bar" -> bars(trace, name, color);
            case "histogram" -> marks.add(Bars.histogram(name, x.places(trace.path("x")), 30, color));
            case "box", "violin" -> boxes(trace, name, color);
            case "pie" ->
                marks.add(new Bars(
                        name, y.places(trace.path("labels")), x.places(trace.path("values")), 0.75, color, true));
            case "heatmap" -> heatMap(trace);
            default -> others.add(trace.path("type").asText());
        }
    }

    private void scatter(JsonNode trace, String name, Color color) {
        double[] across = x.places(trace.path("x"));
        double[] up = y.places(trace.path("y"));
        if (across.length != up.length) {
            return;
        }
        String mode = trace.path("mode").asText("lines").toLowerCase(Locale.ROOT);
        if (mode.contains("lines")) {
            marks.add(new Line(name, across, up, Stroke.of(color)));
        }
        if (mode.contains("markers")) {
            marks.add(new Points(mode.contains("lines") ? "" : name, across, up, Marker.of(color)));
        }
    }

    private void bars(JsonNode trace, String name, Color color) {
        boolean sideways = trace.path("orientation").asText("v").equals("h");
        double[] at = (sideways ? y : x).places(trace.path(sideways ? "y" : "x"));
        double[] values = (sideways ? x : y).places(trace.path(sideways ? "x" : "y"));
        if (at.length == values.length) {
            marks.add(new Bars(name, at, values, 0.75, color, sideways));
        }
    }

    private void boxes(JsonNode trace, String name, Color color) {
        double[] at = x.places(trace.path("x"));
        double[] values = y.places(trace.path("y"));
        for (double place : java.util.Arrays.stream(at).distinct().toArray()) {
            double[] members = java.util.stream.IntStream.range(0, Math.min(at.length, values.length))
                    .filter(i -> at[i] == place)
                    .mapToDouble(i -> values[i])
                    .toArray();
            marks.add(Box.of(name, place, members, color));
        }
    }

    private void heatMap(JsonNode trace) {
        double[] across = x.places(trace.path("x"));
        double[] up = y.places(trace.path("y"));
        double[][] z = new double[trace.path("z").size()][];
        for (int i = 0; i < z.length; i++) {
            z[i] = new Categories().places(trace.path("z").get(i));
        }
        if (z.length == up.length && z.length > 0 && z[0].length == across.length) {
            marks.add(HeatMap.of(z, ColorScale.VIRIDIS).over(across, up).withBar(" "));
        }
    }

    /** One axis: places that are numbers, or names in the order in which they come. */
    private static final class Categories {
        private final List<String> names = new ArrayList<>();

        double[] places(JsonNode values) {
            double[] places = new double[values.size()];
            for (int i = 0; i < places.length; i++) {
                JsonNode value = values.get(i);
                places[i] = value.isNumber() ? value.asDouble() : value.isNull() ? Double.NaN : place(value.asText());
            }
            return places;
        }

        private double place(String name) {
            if (!names.contains(name)) {
                names.add(name);
            }
            return names.indexOf(name);
        }

        Axis axis(boolean seen, String title) {
            return !seen ? Axis.unseen().from(0, 1) : names.isEmpty() ? Axis.of(title) : Axis.named(title, names);
        }
    }
}
