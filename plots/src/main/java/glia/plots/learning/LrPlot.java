package glia.plots.learning;

import glia.datasets.Dataset;
import glia.networks.Network;
import glia.networks.training.RateSweep;
import glia.networks.training.Run;
import glia.networks.training.Training;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.Color;
import glia.plots.chart.Dash;
import glia.plots.chart.Line;
import glia.plots.chart.Mark;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Rule;
import glia.plots.chart.Stroke;
import glia.plots.chart.Ticks;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The learning-rate finder: the loss while the rate grows step by step, from far too small to far too large (Smith,
 * "Cyclical Learning Rates for Training Neural Networks", 2017).
 */
public final class LrPlot {
    private static final double SMALLEST = 1e-6;
    private static final double LARGEST = 1;
    private static final int STEPS = 150;

    public static final Plot PLOT = new Plot(
            "lr",
            "a network and a data set",
            "The loss while the learning rate grows, to find a good one; trains a copy for a moment.",
            subject -> of(subject.network(), subject.one(Dataset.class)));

    private LrPlot() {}

    /** Trains a fresh copy with Adam for about 150 steps; the network itself is left alone. */
    public static Figure of(Network network, Dataset dataset) {
        Network copy = Network.of(network.name(), network.text());
        int batch = Math.min(64, Math.max(1, dataset.train().size()));
        int stepsOfEpoch = Math.max(1, (dataset.train().size() + batch - 1) / batch);
        int epochs = (STEPS + stepsOfEpoch - 1) / stepsOfEpoch;
        Run run = Training.of(copy, dataset)
                .batch(batch)
                .epochs(epochs)
                .learningRate(1)
                .schedule(moment -> rate(moment.step(), moment.steps()))
                .run();
        double[] losses = new double[run.stepLosses().length];
        double[] rates = new double[losses.length];
        long steps = (long) epochs * stepsOfEpoch;
        for (int i = 0; i < losses.length; i++) {
            losses[i] = run.stepLosses()[i];
            rates[i] = rate(i, steps);
        }
        return of("Learning-rate finder for " + network.name(), rates, losses);
    }

    private static double rate(long step, long steps) {
        return SMALLEST * Math.pow(LARGEST / SMALLEST, step / (double) Math.max(1, steps - 1));
    }

    /** With the rate that the sweep suggests. */
    public static Figure of(RateSweep sweep) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Line("smoothed loss", sweep.rates(), sweep.losses(), Stroke.of(Palette.BLUE)));
        // The curve knows no more than two digits.
        double rate =
                new BigDecimal(sweep.suggestion()).round(new MathContext(2)).doubleValue();
        return of("Learning-rate finder for " + sweep.network(), sweep.losses(), marks, OptionalDouble.of(rate));
    }

    /** @param rates growing, one for each loss */
    public static Figure of(String title, double[] rates, double[] losses) {
        double[] smooth = smooth(losses);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Line(
                "each step", rates, losses, Stroke.of(Palette.SKY).wide(1).faint(0.6)));
        marks.add(new Line("smoothed", rates, smooth, Stroke.of(Palette.BLUE)));
        int suggested = steepest(rates, smooth);
        return of(title, smooth, marks, suggested < 0 ? OptionalDouble.empty() : OptionalDouble.of(rates[suggested]));
    }

    private static Figure of(String title, double[] smooth, List<Mark> marks, OptionalDouble suggested) {
        String alt = "the loss has no clear fall";
        if (suggested.isPresent()) {
            String name = "steepest at " + Ticks.shortest(suggested.getAsDouble());
            alt = "the loss falls " + name;
            marks.add(new Rule(
                    name,
                    true,
                    suggested.getAsDouble(),
                    Stroke.of(Color.MUTED).wide(1).dashed(Dash.DASHED)));
        }
        double start = smooth.length == 0 ? 1 : smooth[0];
        double lowest = Arrays.stream(smooth).filter(Double::isFinite).min().orElse(0);
        // Beyond twice the first loss it has blown up, and would flatten all the rest.
        Axis y = start > lowest
                ? Axis.of("loss").from(lowest - 0.1 * (start - lowest), 2 * start - lowest)
                : Axis.of("loss");
        return Figure.of(title, alt, Panel.of(Axis.of("learning rate").scaled(Axis.Scale.LOGARITHMIC), y, marks));
    }

    /** An exponential mean, freed of its bias at the start as in Adam (Kingma and Ba 2015). */
    static double[] smooth(double[] losses) {
        double[] smooth = new double[losses.length];
        double mean = 0;
        double weight = 1;
        for (int i = 0; i < losses.length; i++) {
            mean = 0.9 * mean + 0.1 * losses[i];
            weight *= 0.9;
            smooth[i] = mean / (1 - weight);
        }
        return smooth;
    }

    /** Where the loss falls fastest over the logarithm of the rate, before its lowest point; -1 where it never falls. */
    static int steepest(double[] rates, double[] smooth) {
        int lowest = 0;
        for (int i = 1; i < smooth.length; i++) {
            lowest = smooth[i] < smooth[lowest] ? i : lowest;
        }
        int best = -1;
        double steepest = 0;
        int reach = 5;
        for (int i = reach; i + reach < Math.min(smooth.length, lowest + reach); i++) {
            double slope = (smooth[i + reach] - smooth[i - reach]) / Math.log(rates[i + reach] / rates[i - reach]);
            if (slope < steepest) {
                steepest = slope;
                best = i;
            }
        }
        return best;
    }
}
