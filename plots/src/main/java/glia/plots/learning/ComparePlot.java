package glia.plots.learning;

import glia.networks.training.Epoch;
import glia.networks.training.Run;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.Bars;
import glia.plots.chart.Line;
import glia.plots.chart.Mark;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Stroke;
import glia.plots.chart.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Runs side by side: how they learned by epoch and by the clock, and how far each came. */
public final class ComparePlot {
    public static final Plot PLOT = new Plot(
            "compare",
            "two runs or more",
            "Runs side by side: validation by epoch and by time, and the best of each.",
            subject -> of(subject.some(Run.class).toArray(Run[]::new)));

    private ComparePlot() {}

    public static Figure of(Run... runs) {
        List<Run> all = List.of(runs);
        List<String> names = RunNames.of(all);
        String metric = all.isEmpty() ? "metric" : all.get(0).metric();
        List<String> results = new ArrayList<>();
        double[] best = new double[all.size()];
        double[] seconds = new double[all.size()];
        for (int i = 0; i < best.length; i++) {
            best[i] = all.get(i).best().map(ComparePlot::metric).orElse(Double.NaN);
            seconds[i] = all.get(i).seconds();
            results.add(names.get(i) + " " + Ticks.shortest(best[i]) + " in " + Ticks.shortest(seconds[i]) + " s");
        }
        Axis named = Axis.named("", names).downwards();
        return Figure.of(
                        "Comparison of " + String.join(", ", names),
                        "best " + metric + ": " + String.join("; ", results),
                        byEpoch("loss", all, names, ComparePlot::loss),
                        byEpoch(metric, all, names, ComparePlot::metric),
                        Panel.of(Axis.of("best " + metric), named, bars(best)),
                        Panel.of(Axis.of("time (s)"), named, bars(seconds)))
                .inColumns(2)
                .sized(860, 560 + 20 * Math.max(0, all.size() - 4));
    }

    /** A bar for each run in the colour that its lines have. */
    private static List<Mark> bars(double[] values) {
        List<Mark> bars = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            bars.add(new Bars("", new double[] {i}, new double[] {values[i]}, 0.7, Palette.color(i), true));
        }
        return bars;
    }

    private static Panel byEpoch(String quantity, List<Run> runs, List<String> names, ToDoubleFunction<Epoch> measure) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            double[] values = runs.get(i).epochs().stream().mapToDouble(measure).toArray();
            Stroke stroke = Stroke.of(Palette.color(i)).dashed(Palette.dash(i));
            lines.add(Line.byEpoch(names.get(i), values, stroke));
        }
        return Panel.of(Axis.of("epoch").scaled(Axis.Scale.WHOLE), Axis.of("validation " + quantity), lines);
    }

    private static double loss(Epoch epoch) {
        return Double.isNaN(epoch.validationLoss()) ? epoch.loss() : epoch.validationLoss();
    }

    private static double metric(Epoch epoch) {
        return Double.isNaN(epoch.validationMetric()) ? epoch.metric() : epoch.validationMetric();
    }
}
