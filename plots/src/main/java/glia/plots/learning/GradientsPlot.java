package glia.plots.learning;

import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.Line;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How much each layer learns, epoch by epoch: vanishing and exploding gradients show as lines far below or above. */
public final class GradientsPlot {
    private static final int LINES = 12;

    public static final Plot PLOT = new Plot(
            "gradients",
            "a weight history that listened to a training",
            "How far each layer's weights moved in each epoch, and that relative to their size.",
            subject -> of(subject.one(WeightHistory.class)));

    private GradientsPlot() {}

    public static Figure of(WeightHistory history) {
        List<String> paths =
                history.paths().stream().filter(path -> !path.endsWith("bias")).toList();
        return of(paths, history::updates, history::ratios);
    }

    /**
     * @param norms the length of each layer's gradient or update, over time
     * @param ratios the same, relative to the weights
     */
    public static Figure of(List<String> layers, Function<String, double[]> norms, Function<String, double[]> ratios) {
        Figure figure = Figure.of(
                        "How much each layer learns",
                        "the update of " + layers.size() + " layers by epoch",
                        panel("update (norm)", layers, norms),
                        panel("update / weights", layers, ratios))
                .sized(880, 420);
        return layers.size() > LINES ? figure.noted("The first and last of " + layers.size() + " layers") : figure;
    }

    private static Panel panel(String title, List<String> layers, Function<String, double[]> values) {
        List<String> shown = new ArrayList<>(layers);
        if (layers.size() > LINES) {
            shown = new ArrayList<>(layers.subList(0, LINES / 2));
            shown.addAll(layers.subList(layers.size() - LINES / 2, layers.size()));
        }
        List<Line> lines = new ArrayList<>();
        for (String layer : shown) {
            Stroke stroke = Stroke.of(Palette.color(lines.size())).dashed(Palette.dash(lines.size()));
            lines.add(Line.byEpoch(layer, values.apply(layer), stroke));
        }
        return Panel.of(
                Axis.of("epoch").scaled(Axis.Scale.WHOLE), Axis.of(title).scaled(Axis.Scale.LOGARITHMIC), lines);
    }
}
