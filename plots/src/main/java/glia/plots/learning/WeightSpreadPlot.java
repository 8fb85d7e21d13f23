package glia.plots.learning;

import glia.networks.training.Run;
import glia.networks.training.WeightHistory;
import glia.networks.training.WeightHistory.Moment;
import glia.plots.Figure;
import glia.plots.chart.Axis;
import glia.plots.chart.Band;
import glia.plots.chart.Line;
import glia.plots.chart.Mark;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Stroke;
import java.util.ArrayList;
import java.util.List;

/** How the spread of each layer's weights moved, epoch by epoch: layers that stay as they were did not learn. */
final class WeightSpreadPlot {
    private static final int LAYERS = 12;
    private static final int MEDIAN = WeightHistory.LEVELS.indexOf(0.5);

    private WeightSpreadPlot() {}

    static Figure of(Run run) {
        List<String> arrays = GradientsPlot.layers(run.weights());
        List<Panel> panels = new ArrayList<>();
        for (String path : arrays.subList(0, Math.min(LAYERS, arrays.size()))) {
            panels.add(panel(path, run.weights().of(path)));
        }
        if (panels.isEmpty()) {
            panels.add(Panel.of(Axis.of("epoch"), Axis.of("weight"), List.of()));
        }
        int columns = Math.min(3, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        Figure figure = Figure.of(
                        "Weights of " + run.name() + " while it learned",
                        "how the weights of " + panels.size() + " arrays are spread after each epoch",
                        panels.toArray(Panel[]::new))
                .inColumns(columns)
                .sized(Math.max(420, 300 * columns), 60 + 220 * rows)
                .noted(
                        "The line is the median; half of the weights lie in the dark band, nine of ten in the middle one,"
                                + " all of them in the light one");
        return arrays.size() > LAYERS
                ? figure.noted("The first " + LAYERS + " of " + arrays.size() + " arrays")
                : figure;
    }

    private static Panel panel(String path, List<Moment> moments) {
        double[] epochs = moments.stream().mapToDouble(Moment::epoch).toArray();
        List<Mark> marks = new ArrayList<>();
        for (int level = 0; level < MEDIAN; level++) {
            marks.add(new Band(
                    "",
                    epochs,
                    level(moments, level),
                    level(moments, WeightHistory.LEVELS.size() - 1 - level),
                    Palette.BLUE));
        }
        marks.add(new Line("", epochs, level(moments, MEDIAN), Stroke.of(Palette.BLUE)));
        return Panel.of(Axis.of("epoch").scaled(Axis.Scale.WHOLE), Axis.of("weight"), marks)
                .titled(path);
    }

    private static double[] level(List<Moment> moments, int level) {
        return moments.stream().mapToDouble(moment -> moment.quantiles()[level]).toArray();
    }
}
