package glia.plots.learning;

import glia.datasets.Samples;
import glia.datasets.Task;
import glia.plots.chart.Axis;
import glia.plots.chart.Marker;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Points;
import java.util.ArrayList;
import java.util.List;

/** Samples of one or two numbers as points. */
final class SampleScatter {
    private SampleScatter() {}

    static Panel classes(Samples samples, List<String> classes) {
        return Panel.of(Axis.of("first feature"), Axis.of("second feature"), marks(samples, classes))
                .squared();
    }

    /** The points of each class in its colour and shape. */
    static List<Points> marks(Samples samples, List<String> classes) {
        List<Points> marks = new ArrayList<>();
        for (int label = 0; label < classes.size(); label++) {
            int wanted = label;
            int[] members = java.util.stream.IntStream.range(0, samples.size())
                    .filter(i -> samples.label(i) == wanted)
                    .toArray();
            double[] x = new double[members.length];
            double[] y = new double[members.length];
            for (int i = 0; i < members.length; i++) {
                x[i] = samples.inputs()[2 * members[i]];
                y[i] = samples.inputs()[2 * members[i] + 1];
            }
            Marker marker = Marker.of(Palette.color(label)).shaped(Palette.symbol(label));
            marks.add(new Points(classes.get(label), x, y, marker));
        }
        return marks;
    }

    static Panel regression(Samples samples, Task task) {
        String name = task instanceof Task.Regression regression
                        && !regression.targets().isEmpty()
                ? regression.targets().get(0)
                : "target";
        double[] x = new double[samples.size()];
        double[] y = new double[samples.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = samples.inputs()[i];
            y[i] = samples.targets()[i];
        }
        return Panel.of(Axis.of("input"), Axis.of(name), List.of(new Points("", x, y, Marker.of(Palette.BLUE))));
    }
}
