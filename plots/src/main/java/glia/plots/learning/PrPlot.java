package glia.plots.learning;

import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.Line;
import glia.plots.chart.Mark;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Precision against recall: where members are rare, this tells more than the false positive rate. */
public final class PrPlot {
    public static final Plot PLOT = new Plot(
            "pr",
            "a network and a data set, or an evaluation",
            "Precision against recall of a class, over all thresholds.",
            subject -> of(ClassScores.of("pr", subject.evaluation())));

    private PrPlot() {}

    /** One class against the rest: the second of two, or each of the first ten. */
    public static Figure of(ClassScores scores) {
        List<Mark> marks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int index : scores.shown()) {
            Ranking ranking = Ranking.of(scores.of(index), scores.is(index));
            String name = String.format(
                    Locale.ROOT, "%s, average precision %.3f", scores.classes().get(index), ranking.averagePrecision());
            names.add(name);
            Stroke stroke = Stroke.of(Palette.color(marks.size())).dashed(Palette.dash(marks.size()));
            marks.add(new Line(name, ranking.truePositives(), ranking.precision(), stroke));
        }
        Panel panel = Panel.of(
                        Axis.of("recall").from(-0.01, 1.01),
                        Axis.of("precision").from(-0.01, 1.01),
                        marks)
                .squared();
        return Figure.of("Precision and recall of " + scores.name(), String.join("; ", names), panel)
                .sized(560, 560);
    }
}
