package glia.plots.learning;

import glia.networks.training.Run;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.Color;
import glia.plots.chart.Dash;
import glia.plots.chart.Line;
import glia.plots.chart.Mark;
import glia.plots.chart.Marker;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Points;
import glia.plots.chart.Rule;
import glia.plots.chart.Stroke;
import glia.plots.chart.Symbol;
import glia.plots.chart.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Loss and metrics by epoch, training dashed beside validation, with the best epoch marked. */
public final class CurvesPlot {
    public static final Plot PLOT = new Plot(
            "curves",
            "a run, or several",
            "Loss and metric by epoch, in training and validation, with the best epoch.",
            subject -> of(subject.some(Run.class).toArray(Run[]::new)));

    private CurvesPlot() {}

    public static Figure of(Run... runs) {
        return of(RunNames.curves(List.of(runs)));
    }

    public static Figure of(List<LearningCurve> curves) {
        return of(curves, false, false);
    }

    /**
     * A panel for each quantity, in the order in which they come.
     *
     * @param logarithmicEpochs whether epochs run by powers of ten
     * @param logarithmicValues whether losses do; a metric in 0 to 1 stays linear
     */
    public static Figure of(List<LearningCurve> curves, boolean logarithmicEpochs, boolean logarithmicValues) {
        List<String> runs = curves.stream().map(LearningCurve::run).distinct().toList();
        List<String> quantities =
                curves.stream().map(LearningCurve::quantity).distinct().toList();
        List<Panel> panels = new ArrayList<>();
        for (String quantity : quantities) {
            List<LearningCurve> shown = curves.stream()
                    .filter(curve -> curve.quantity().equals(quantity))
                    .toList();
            Axis x = Axis.of("epoch").scaled(logarithmicEpochs ? Axis.Scale.LOGARITHMIC : Axis.Scale.WHOLE);
            boolean logarithmic = logarithmicValues && quantity.contains("loss");
            Axis y = Axis.of(quantity).scaled(logarithmic ? Axis.Scale.LOGARITHMIC : Axis.Scale.LINEAR);
            panels.add(Panel.of(x, y, marks(shown, runs)));
        }
        if (panels.isEmpty()) {
            panels.add(Panel.of(Axis.of("epoch"), Axis.of("loss"), List.of()));
        }
        String title = runs.size() == 1 ? "Learning curves of " + runs.get(0) : "Learning curves";
        Figure figure = Figure.of(title, describe(curves), panels.toArray(Panel[]::new))
                .inColumns(Math.min(2, panels.size()))
                .sized(panels.size() == 1 ? 640 : 860, panels.size() > 2 ? 640 : 380);
        return noted(figure, curves, quantities);
    }

    private static List<Mark> marks(List<LearningCurve> curves, List<String> runs) {
        List<Mark> marks = new ArrayList<>();
        List<String> parts = curves.stream().map(LearningCurve::part).distinct().toList();
        for (LearningCurve curve : curves) {
            int run = runs.indexOf(curve.run());
            int part = parts.indexOf(curve.part());
            boolean alone = runs.size() == 1;
            Color color = Palette.color(alone ? part : run);
            // With several runs the colour is the run's, so the dash must tell the parts apart.
            Dash dash = parts.size() > 1 && isTraining(curve) ? Dash.DASHED : alone ? Dash.SOLID : Palette.dash(run);
            String name = alone ? curve.part() : curve.run() + ", " + curve.part();
            marks.add(Line.byEpoch(name, curve.values(), Stroke.of(color).dashed(dash)));
        }
        if (runs.size() == 1) {
            curves.stream().filter(curve -> !isTraining(curve)).findFirst().ifPresent(curve -> best(curve, marks));
        }
        return marks;
    }

    private static void best(LearningCurve curve, List<Mark> marks) {
        int epoch = curve.best();
        if (epoch > 0) {
            marks.add(
                    0, new Rule("", true, epoch, Stroke.of(Color.MUTED).wide(1).dashed(Dash.DOTTED)));
            Marker marker = Marker.of(Palette.GREEN).shaped(Symbol.DIAMOND).sized(11);
            double[] value = {curve.values()[epoch - 1]};
            marks.add(new Points("best epoch", new double[] {epoch}, value, marker));
        }
    }

    private static Figure noted(Figure figure, List<LearningCurve> curves, List<String> quantities) {
        Figure noted = figure;
        for (String quantity : quantities) {
            String bests = curves.stream()
                    .filter(curve -> curve.quantity().equals(quantity) && !isTraining(curve) && curve.best() > 0)
                    .limit(6)
                    .map(curve -> curve.run() + " " + Ticks.shortest(curve.values()[curve.best() - 1]) + " at epoch "
                            + curve.best())
                    .collect(Collectors.joining(", "));
            noted = bests.isEmpty() ? noted : noted.noted("Best validation " + quantity + ": " + bests);
        }
        return noted;
    }

    private static boolean isTraining(LearningCurve curve) {
        return curve.part().startsWith("train");
    }

    private static String describe(List<LearningCurve> curves) {
        List<String> parts = new ArrayList<>();
        for (LearningCurve curve : curves) {
            if (curve.best() > 0 && parts.size() < 6) {
                double last = curve.values()[curve.values().length - 1];
                parts.add(curve.run() + " " + curve.part() + " " + curve.quantity() + " "
                        + Ticks.shortest(curve.values()[0]) + " to " + Ticks.shortest(last) + ", best "
                        + Ticks.shortest(curve.values()[curve.best() - 1]) + " at epoch " + curve.best());
            }
        }
        return parts.isEmpty() ? "no epoch has been trained yet" : String.join("; ", parts);
    }
}
