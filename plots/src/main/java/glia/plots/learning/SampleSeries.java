package glia.plots.learning;

import glia.datasets.Samples;
import glia.datasets.Task;
import glia.plots.chart.Axis;
import glia.plots.chart.Line;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Stroke;
import java.util.ArrayList;
import java.util.List;

/** The first feature of a few series over their steps. */
final class SampleSeries {
    private static final int LIMIT = 6;

    private SampleSeries() {}

    static Panel panel(Samples samples, Task task) {
        int steps = samples.inputShape().size(0);
        int features = samples.inputShape().size(1);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(LIMIT, samples.size()); i++) {
            double[] x = new double[steps];
            double[] y = new double[steps];
            for (int step = 0; step < steps; step++) {
                x[step] = step + 1;
                y[step] = samples.inputs()[(i * steps + step) * features];
            }
            String name = "sample " + (i + 1) + ": " + SamplesPlot.target(samples, task, i);
            lines.add(new Line(name, x, y, Stroke.of(Palette.color(i))));
        }
        return Panel.of(
                Axis.of("step").scaled(Axis.Scale.WHOLE), Axis.of(features == 1 ? "value" : "first feature"), lines);
    }
}
