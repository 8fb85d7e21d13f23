package glia.plots.learning;

import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.Color;
import glia.plots.chart.Dash;
import glia.plots.chart.Line;
import glia.plots.chart.Mark;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The receiver operating characteristic: what catching more members costs in false alarms (Fawcett 2006). */
public final class RocPlot {
    public static final Plot PLOT = new Plot(
            "roc",
            "a network and a data set, or an evaluation",
            "How many members of a class are found against how many false alarms, over all thresholds.",
            subject -> of(ClassScores.of("roc", subject.evaluation())));

    private RocPlot() {}

    /** One class against the rest: the second of two, or each of the first ten. */
    public static Figure of(ClassScores scores) {
        List<Mark> marks = new ArrayList<>();
        List<String> areas = new ArrayList<>();
        double[] ends = {0, 1};
        marks.add(new Line("chance", ends, ends, Stroke.of(Color.MUTED).wide(1).dashed(Dash.DOTTED)));
        for (int index : scores.shown()) {
            Ranking ranking = Ranking.of(scores.of(index), scores.is(index));
            String area =
                    String.format(Locale.ROOT, "%s, area %.3f", scores.classes().get(index), ranking.area());
            areas.add(area);
            Stroke stroke = Stroke.of(Palette.color(marks.size() - 1)).dashed(Palette.dash(marks.size() - 1));
            marks.add(new Line(area, ranking.falsePositives(), ranking.truePositives(), stroke));
        }
        Panel panel = Panel.of(
                        Axis.of("false positive rate").from(-0.01, 1.01),
                        Axis.of("true positive rate").from(-0.01, 1.01),
                        marks)
                .squared();
        return Figure.of("ROC of " + scores.name(), String.join("; ", areas), panel)
                .sized(560, 560);
    }
}
