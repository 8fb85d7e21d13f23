package glia.plots.learning;

import glia.networks.training.Run;
import glia.networks.training.WeightHistory;
import glia.networks.training.WeightHistory.Moment;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.Line;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How much each layer learns, epoch by epoch: vanishing and exploding gradients show as lines far below or above. */
public final class GradientsPlot {
    private static final int LINES = 12;

    public static final Plot PLOT = new Plot(
            "gradients",
            "a run",
            "The gradient of each layer by epoch, and how far its weights moved relative to their size.",
            subject -> of(subject.one(Run.class)));

    private GradientsPlot() {}

    /** Of a network too large for a {@link WeightHistory}, a plain note. */
    public static Figure of(Run run) {
        WeightHistory history = run.weights();
        List<String> layers = layers(history);
        Figure figure = Figure.of(
                        "How much each layer of " + run.name() + " learned",
                        "gradients and updates of " + layers.size() + " layers by epoch",
                        panel("gradient (norm)", layers, history, Moment::gradient),
                        panel("update / weights", layers, history, Moment::ratio))
                .sized(880, 420);
        return layers.size() > LINES ? figure.noted("The first and last of " + layers.size() + " layers") : figure;
    }

    /** The arrays without the biases, which say the same and would double the lines. */
    static List<String> layers(WeightHistory history) {
        return history.paths().stream().filter(path -> !path.endsWith("bias")).toList();
    }

    private static Panel panel(
            String title, List<String> layers, WeightHistory history, ToDoubleFunction<Moment> number) {
        List<String> shown = new ArrayList<>(layers);
        if (layers.size() > LINES) {
            shown = new ArrayList<>(layers.subList(0, LINES / 2));
            shown.addAll(layers.subList(layers.size() - LINES / 2, layers.size()));
        }
        List<Line> lines = new ArrayList<>();
        for (String layer : shown) {
            Stroke stroke = Stroke.of(Palette.color(lines.size())).dashed(Palette.dash(lines.size()));
            lines.add(Line.byEpoch(layer, history.series(layer, number), stroke));
        }
        return Panel.of(
                Axis.of("epoch").scaled(Axis.Scale.WHOLE), Axis.of(title).scaled(Axis.Scale.LOGARITHMIC), lines);
    }
}
