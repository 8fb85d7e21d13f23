package glia.plots.learning;

import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.networks.training.Run;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.Bars;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import java.util.ArrayList;
import java.util.List;

/** How the weights of each layer are spread. */
public final class WeightsPlot {
    private static final int LAYERS = 12;

    public static final Plot PLOT = new Plot(
            "weights",
            "a run, or a network",
            "How each layer's weights are spread: a run's after each epoch, a network's as a histogram.",
            subject -> subject.optional(Run.class).map(WeightsPlot::of).orElseGet(() -> of(subject.network())));

    private WeightsPlot() {}

    /** After each epoch. */
    public static Figure of(Run run) {
        return WeightSpreadPlot.of(run);
    }

    public static Figure of(Network network) {
        List<Panel> panels = new ArrayList<>();
        List<NamedParameter> arrays = network.parameters().stream()
                .filter(parameter -> !parameter.path().endsWith("bias"))
                .toList();
        for (NamedParameter array : arrays.subList(0, Math.min(LAYERS, arrays.size()))) {
            float[] values = network.weights().get(array.path());
            double[] copies = new double[values.length];
            java.util.Arrays.setAll(copies, i -> values[i]);
            int bins = (int) Math.max(5, Math.min(50, Math.sqrt(values.length)));
            panels.add(Panel.of(Axis.of(""), Axis.of(""), List.of(Bars.histogram("", copies, bins, Palette.BLUE)))
                    .titled(array.path() + " (" + array.parameter().shape().toText() + ")"));
        }
        int columns = Math.max(1, Math.min(3, panels.size()));
        int rows = Math.max(1, (panels.size() + columns - 1) / columns);
        Figure figure = Figure.of(
                        "Weights of " + network.name(),
                        "a histogram for each of " + panels.size() + " arrays",
                        panels.toArray(Panel[]::new))
                .inColumns(columns)
                .sized(Math.max(360, 290 * columns), 60 + 200 * rows);
        return arrays.size() > LAYERS
                ? figure.noted("The first " + LAYERS + " of " + arrays.size() + " arrays")
                : figure;
    }
}
