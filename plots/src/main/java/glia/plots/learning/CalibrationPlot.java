package glia.plots.learning;

import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.Bars;
import glia.plots.chart.Color;
import glia.plots.chart.Dash;
import glia.plots.chart.Line;
import glia.plots.chart.Marker;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Points;
import glia.plots.chart.Stroke;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether a network is right as often as it is sure (Guo et al., "On Calibration of Modern Neural Networks", 2017). */
public final class CalibrationPlot {
    private static final int BINS = 10;

    public static final Plot PLOT = new Plot(
            "calibration",
            "a network and a data set, or an evaluation",
            "How often the network is right, by how sure it was.",
            subject -> of(ClassScores.of("calibration", subject.evaluation())));

    private CalibrationPlot() {}

    public static Figure of(ClassScores scores) {
        double[] right = new double[BINS];
        double[] sure = new double[BINS];
        double[] count = new double[BINS];
        for (int row = 0; row < scores.actual().length; row++) {
            double[] values = scores.scores()[row];
            int best = 0;
            for (int i = 1; i < values.length; i++) {
                best = values[i] > values[best] ? i : best;
            }
            int bin = Math.min(BINS - 1, (int) (values[best] * BINS));
            right[bin] += best == scores.actual()[row] ? 1 : 0;
            sure[bin] += values[best];
            count[bin]++;
        }
        double[] accuracy = new double[BINS];
        double[] confidence = new double[BINS];
        double error = 0;
        double all = Math.max(1, Arrays.stream(count).sum());
        for (int i = 0; i < BINS; i++) {
            accuracy[i] = right[i] / count[i];
            confidence[i] = sure[i] / count[i];
            error += count[i] == 0 ? 0 : count[i] / all * Math.abs(accuracy[i] - confidence[i]);
        }
        String note = String.format(Locale.ROOT, "Expected calibration error %.3f over %d bins", error, BINS);
        return Figure.of("Calibration of " + scores.name(), note, reliability(confidence, accuracy), histogram(count))
                .sized(860, 440)
                .noted(note);
    }

    private static Panel reliability(double[] confidence, double[] accuracy) {
        double[] ends = {0, 1};
        int[] filled = java.util.stream.IntStream.range(0, BINS)
                .filter(i -> Double.isFinite(confidence[i]))
                .toArray();
        double[] x = Arrays.stream(filled).mapToDouble(i -> confidence[i]).toArray();
        double[] y = Arrays.stream(filled).mapToDouble(i -> accuracy[i]).toArray();
        return Panel.of(
                        Axis.of("mean confidence").from(0, 1.02),
                        Axis.of("share that is right").from(0, 1.02),
                        List.of(
                                new Line(
                                        "perfect",
                                        ends,
                                        ends,
                                        Stroke.of(Color.MUTED).wide(1).dashed(Dash.DOTTED)),
                                new Line("network", x, y, Stroke.of(Palette.BLUE)),
                                new Points("", x, y, Marker.of(Palette.BLUE).sized(9))))
                .squared();
    }

    private static Panel histogram(double[] count) {
        double[] at = new double[BINS];
        Arrays.setAll(at, i -> (i + 0.5) / BINS);
        return Panel.of(
                Axis.of("confidence").from(0, 1),
                Axis.of("samples"),
                List.of(new Bars("", at, count, 1.0 / BINS, Palette.BLUE, false)));
    }
}
