package glia.plots.learning;

import glia.datasets.Samples;
import glia.plots.chart.Axis;
import glia.plots.chart.Bars;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import java.util.List;

/** How many samples each class has. */
final class ClassBalance {
    private ClassBalance() {}

    static Panel panel(Samples samples, List<String> classes) {
        double[] counts = new double[classes.size()];
        for (float target : samples.targets()) {
            if (target >= 0 && target < counts.length) {
                counts[(int) target]++;
            }
        }
        return Panel.of(
                        Axis.of("training samples").scaled(Axis.Scale.WHOLE),
                        Axis.named("", classes).downwards(),
                        List.of(Bars.of("", counts, Palette.BLUE).lying()))
                .titled("Class balance");
    }
}
