package glia.plots.learning;

import glia.networks.training.Evaluation;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.Color;
import glia.plots.chart.Label;
import glia.plots.chart.Label.Anchor;
import glia.plots.chart.Mark;
import glia.plots.chart.Panel;
import glia.plots.chart.Rule;
import glia.plots.chart.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The mistakes that a network was surest of. */
public final class WorstPlot {
    public static final Plot PLOT = new Plot(
            "worst",
            "a network and a data set, or an evaluation",
            "The mistakes that the network was surest of.",
            subject -> of(subject.evaluation()));

    private static final int PICTURES = 24;
    private static final int LINES = 15;

    private WorstPlot() {}

    /** @throws IllegalArgumentException if the evaluation is of a regression */
    public static Figure of(Evaluation evaluation) {
        ClassScores.checkClasses("worst", evaluation);
        boolean pictures = evaluation.samples().inputShape().rank() == 3
                && evaluation.rows() == evaluation.samples().size();
        List<Integer> rows = evaluation.worst(pictures ? PICTURES : LINES);
        String name = evaluation.network().name();
        String alt = rows.isEmpty() ? "no mistake was made" : "the surest: " + describe(evaluation, rows.get(0));
        Panel panel = pictures && !rows.isEmpty() ? pictures(evaluation, rows) : table(evaluation, rows);
        int height = pictures ? 90 + 112 * ((rows.size() + 7) / 8) : 90 + 24 * rows.size();
        return Figure.of("Worst mistakes of " + name, alt, panel)
                .sized(720, Math.max(160, height))
                .noted("Actual class → what the network said, and how sure it was");
    }

    private static Panel pictures(Evaluation evaluation, List<Integer> rows) {
        List<PictureGrid.Tile> tiles = new ArrayList<>();
        for (int row : rows) {
            tiles.add(new PictureGrid.Tile(
                    SamplePictures.raster(
                            evaluation.samples().input(row),
                            evaluation.samples().inputShape()),
                    describe(evaluation, row)));
        }
        return PictureGrid.panel(tiles, 8);
    }

    private static Panel table(Evaluation evaluation, List<Integer> rows) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Label.of(0, 0, "sample").anchored(Anchor.END).bolder());
        marks.add(Label.of(0.3, 0, "actual → predicted").anchored(Anchor.START).bolder());
        marks.add(new Rule("", false, 0.5, Stroke.of(Color.AXIS).wide(1)));
        for (int i = 0; i < rows.size(); i++) {
            marks.add(Label.of(0, i + 1, String.valueOf(rows.get(i))).anchored(Anchor.END));
            marks.add(Label.of(0.3, i + 1, describe(evaluation, rows.get(i))).anchored(Anchor.START));
        }
        if (rows.isEmpty()) {
            marks.add(Label.of(0.3, 1, "No mistake was made").anchored(Anchor.START));
        }
        return Panel.of(
                Axis.unseen().from(-1, 4),
                Axis.unseen().from(-0.6, Math.max(1, rows.size()) + 0.6).downwards(),
                marks);
    }

    private static String describe(Evaluation evaluation, int row) {
        List<String> classes = evaluation.classes();
        return String.format(
                Locale.ROOT,
                "%s → %s (%.0f%%)",
                classes.get(evaluation.actual(row)),
                classes.get(evaluation.predicted(row)),
                100 * evaluation.prediction(row).probability());
    }
}
