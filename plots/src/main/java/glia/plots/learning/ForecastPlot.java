package glia.plots.learning;

import glia.datasets.Dataset;
import glia.networks.training.Evaluation;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.PlotSubject;
import glia.plots.chart.Axis;
import glia.plots.chart.Band;
import glia.plots.chart.Color;
import glia.plots.chart.Dash;
import glia.plots.chart.Line;
import glia.plots.chart.Mark;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Stroke;
import glia.plots.chart.Ticks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A series, what was forecast of it, and what a forecast without any learning would have said. */
public final class ForecastPlot {
    public static final Plot PLOT = new Plot(
            "forecast",
            "a network that predicts a number and a data set in order of time, or its evaluation",
            "The series, the network's forecast, and the naive one: as before.",
            ForecastPlot::of);

    private ForecastPlot() {}

    private static Figure of(PlotSubject subject) {
        String unit = subject.optional(Dataset.class).map(Dataset::name).orElse("value");
        return of(unit, subject.evaluation());
    }

    /** One step ahead over evaluated samples that follow each other; the naive forecast is the value before. */
    public static Figure of(String unit, Evaluation evaluation) {
        if (!evaluation.classes().isEmpty()) {
            throw new IllegalArgumentException("The plot 'forecast' needs a network that predicts a number, but "
                    + evaluation.network().name() + " tells classes apart");
        }
        int width = (int) evaluation.samples().targetShape().count();
        double[] actual = new double[evaluation.samples().size()];
        double[] forecast = new double[actual.length];
        double[] naive = new double[actual.length];
        for (int i = 0; i < actual.length; i++) {
            actual[i] = evaluation.samples().targets()[i * width];
            forecast[i] = evaluation.values()[i * width];
            naive[i] = i == 0 ? Double.NaN : actual[i - 1];
        }
        return of("Forecast of " + evaluation.network().name(), unit, new double[0], actual, forecast, naive);
    }

    /**
     * @param history what went before the forecast, which all begin after it
     * @param naive what a forecast without learning says; empty for none
     */
    public static Figure of(
            String title, String unit, double[] history, double[] actual, double[] forecast, double[] naive) {
        return of(title, unit, history, actual, forecast, naive, new double[0], new double[0]);
    }

    /**
     * @param low the lower end of the forecast's interval; empty for none
     * @param high the upper end
     */
    public static Figure of(
            String title,
            String unit,
            double[] history,
            double[] actual,
            double[] forecast,
            double[] naive,
            double[] low,
            double[] high) {
        List<Mark> marks = new ArrayList<>();
        int start = history.length + 1;
        if (low.length > 0) {
            marks.add(new Band("interval", steps(start, low.length), low, high, Palette.BLUE));
        }
        double[] series = Arrays.copyOf(history, history.length + actual.length);
        System.arraycopy(actual, 0, series, history.length, actual.length);
        marks.add(new Line(
                "series",
                steps(1, series.length),
                series,
                Stroke.of(Color.MUTED).wide(1.6)));
        if (naive.length > 0) {
            Stroke dotted = Stroke.of(Palette.ORANGE).dashed(Dash.DOTTED);
            marks.add(new Line("naive", steps(start, naive.length), naive, dotted));
        }
        marks.add(new Line("forecast", steps(start, forecast.length), forecast, Stroke.of(Palette.BLUE)));
        double error = meanError(actual, forecast);
        double naiveError = meanError(actual, naive);
        String note = "Mean absolute error: forecast " + Ticks.shortest(error)
                + (Double.isNaN(naiveError) ? "" : ", naive " + Ticks.shortest(naiveError));
        Panel panel = Panel.of(Axis.of("step").scaled(Axis.Scale.WHOLE), Axis.of(unit), marks);
        return Figure.of(title, note, panel).sized(820, 400).noted(note);
    }

    private static double meanError(double[] actual, double[] said) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < Math.min(actual.length, said.length); i++) {
            if (Double.isFinite(actual[i]) && Double.isFinite(said[i])) {
                sum += Math.abs(actual[i] - said[i]);
                count++;
            }
        }
        return sum / count;
    }

    private static double[] steps(int from, int count) {
        double[] steps = new double[count];
        Arrays.setAll(steps, i -> from + i);
        return steps;
    }
}
