package glia.plots.learning;

import glia.datasets.Dataset;
import glia.networks.Network;
import glia.networks.training.LearningRateFinder;
import glia.networks.training.RateSweep;
import glia.networks.training.Training;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.Color;
import glia.plots.chart.Dash;
import glia.plots.chart.Line;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Rule;
import glia.plots.chart.Stroke;
import glia.plots.chart.Ticks;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;

/**
 * The learning-rate finder: the loss while the rate grows step by step, from far too small to far too large (Smith,
 * "Cyclical Learning Rates for Training Neural Networks", 2017).
 */
public final class LrPlot {
    public static final Plot PLOT = new Plot(
            "lr",
            "a network and a data set",
            "The loss while the learning rate grows, to find a good one; trains a copy for a moment.",
            subject -> of(subject.network(), subject.one(Dataset.class)));

    private LrPlot() {}

    /** Of a fresh copy, trained as {@link Training} does unless told; the network itself is left alone. */
    public static Figure of(Network network, Dataset dataset) {
        Network copy = Network.of(network.name(), network.text());
        return of(LearningRateFinder.sweep(Training.of(copy, dataset)));
    }

    /** With the rate that the sweep suggests. */
    public static Figure of(RateSweep sweep) {
        double[] losses = sweep.losses();
        // The curve knows no more than two digits.
        double rate =
                new BigDecimal(sweep.suggestion()).round(new MathContext(2)).doubleValue();
        Line line = new Line("", sweep.rates(), losses, Stroke.of(Palette.BLUE));
        String name = (sweep.interrupted() ? "so far " : "try ") + Ticks.shortest(rate);
        Rule suggestion =
                new Rule(name, true, rate, Stroke.of(Color.MUTED).wide(1).dashed(Dash.DASHED));
        double lowest = Arrays.stream(losses).filter(Double::isFinite).min().orElse(0);
        double start = losses[0];
        // Beyond twice the first loss it has blown up, and would flatten all the rest.
        Axis y = start > lowest
                ? Axis.of("loss, smoothed").from(lowest - 0.1 * (start - lowest), 2 * start - lowest)
                : Axis.of("loss, smoothed");
        return Figure.of(
                "Learning-rate finder for " + sweep.network(),
                "the loss over a growing learning rate, "
                        + (sweep.interrupted()
                                ? "interrupted; half-way down its longest fall "
                                : "whose longest fall suggests to ")
                        + name,
                Panel.of(Axis.of("learning rate").scaled(Axis.Scale.LOGARITHMIC), y, List.of(line, suggestion)));
    }
}
