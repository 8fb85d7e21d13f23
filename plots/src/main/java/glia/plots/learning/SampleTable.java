package glia.plots.learning;

import glia.datasets.Samples;
import glia.datasets.Task;
import glia.plots.chart.Axis;
import glia.plots.chart.Color;
import glia.plots.chart.Label;
import glia.plots.chart.Label.Anchor;
import glia.plots.chart.Mark;
import glia.plots.chart.Panel;
import glia.plots.chart.Rule;
import glia.plots.chart.Stroke;
import glia.plots.chart.Ticks;
import java.util.ArrayList;
import java.util.List;

/** The first rows of samples that are plain lists of numbers. */
final class SampleTable {
    private static final int ROWS = 12;
    private static final int COLUMNS = 4;

    private SampleTable() {}

    static Panel panel(Samples samples, Task task) {
        int features = (int) samples.inputShape().count();
        int columns = Math.min(COLUMNS, features);
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            heads.add("x" + (i + 1));
        }
        heads.add("target");
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            marks.add(cell(i, 0, heads.get(i)).bolder());
        }
        marks.add(new Rule("", false, 0.5, Stroke.of(Color.AXIS).wide(1)));
        for (int row = 0; row < Math.min(ROWS, samples.size()); row++) {
            for (int i = 0; i < columns; i++) {
                marks.add(cell(i, row + 1, Ticks.shortest(samples.inputs()[row * features + i])));
            }
            marks.add(cell(heads.size() - 1, row + 1, SamplesPlot.target(samples, task, row)));
        }
        String title = features > columns ? "First " + columns + " of " + features + " features" : "";
        return Panel.of(
                        Axis.unseen().from(-0.9, heads.size() - 0.9),
                        Axis.unseen().from(-0.6, ROWS + 0.6).downwards(),
                        marks)
                .titled(title);
    }

    private static Label cell(int column, int row, String text) {
        return Label.of(column, row, text).anchored(Anchor.END);
    }
}
