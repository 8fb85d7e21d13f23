package glia.plots.learning;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.training.Evaluation;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.Extent;
import glia.plots.chart.Line;
import glia.plots.chart.Mark;
import glia.plots.chart.Marker;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Picture;
import glia.plots.chart.Points;
import glia.plots.chart.Raster;
import glia.plots.chart.Stroke;
import java.util.ArrayList;
import java.util.List;

/** What a network says everywhere on the plane, under the samples; for one input and one output, the curve it fits. */
public final class BoundaryPlot {
    private static final int GRID = 160;

    public static final Plot PLOT = new Plot(
            "boundary",
            "a network of one or two inputs and a data set",
            "What the network says everywhere on the plane, under the samples.",
            subject -> of(subject.network(), subject.one(Dataset.class)));

    private BoundaryPlot() {}

    /** @throws IllegalArgumentException if the network has more than two inputs */
    public static Figure of(Network network, Dataset dataset) {
        Samples train = dataset.train();
        long inputs = train.inputShape().count();
        if (inputs == 2 && dataset.task() instanceof Task.Classification classes) {
            return plane(network, dataset, classes.classes());
        }
        if (inputs == 1 && train.targetShape().count() == 1 && dataset.task() instanceof Task.Regression) {
            return curve(network, dataset);
        }
        throw new IllegalArgumentException("The plot 'boundary' shows two inputs with classes, or one input with one"
                + " number; " + dataset.name() + " has the input " + train.inputShape() + " and "
                + (dataset.task() instanceof Task.Classification ? "classes" : "numbers"));
    }

    private static Figure plane(Network network, Dataset dataset, List<String> classes) {
        Samples train = dataset.train();
        Extent x = feature(train, 0, 2);
        Extent y = feature(train, 1, 2);
        float[] grid = new float[2 * GRID * GRID];
        for (int i = 0; i < GRID * GRID; i++) {
            grid[2 * i] = (float) (x.low() + x.length() * (i % GRID + 0.5) / GRID);
            grid[2 * i + 1] = (float) (y.high() - y.length() * (i / GRID + 0.5) / GRID);
        }
        Samples places = new Samples(train.inputShape(), Shape.of(), grid, new float[GRID * GRID]);
        Evaluation everywhere = Evaluation.of(network, places, dataset.task());
        double[][] probabilities = ClassScores.of("boundary", everywhere).scores();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Picture("", ClassColors.raster(probabilities, GRID), x.low(), y.high(), x.high(), y.low()));
        marks.addAll(SampleScatter.marks(train, classes));
        Panel panel = Panel.of(Axis.of("first feature"), Axis.of("second feature"), marks)
                .squared();
        return Figure.of(
                        "Decision boundary of " + network.name() + " on " + dataset.name(),
                        "the plane coloured by the class that the network gives it, stronger where it is surer,"
                                + " with the training samples",
                        panel)
                .sized(640, height(x, y));
    }

    /** So high that the plane fills the figure's width. */
    private static int height(Extent x, Extent y) {
        double ratio = x.length() > 0 && y.length() > 0 ? y.length() / x.length() : 1;
        return (int) Math.max(300, Math.min(760, 120 + 540 * ratio));
    }

    private static Figure curve(Network network, Dataset dataset) {
        Samples train = dataset.train();
        Extent x = feature(train, 0, 1);
        float[] grid = new float[400];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = (float) (x.low() + x.length() * i / (grid.length - 1));
        }
        Samples places = new Samples(train.inputShape(), train.targetShape(), grid, new float[grid.length]);
        Evaluation fit = Evaluation.of(network, places, dataset.task());
        Points samples = new Points(
                "training samples",
                doubles(train.inputs()),
                doubles(train.targets()),
                Marker.of(Palette.BLUE).sized(5));
        Line line = new Line(
                network.name(),
                doubles(grid),
                doubles(fit.values()),
                Stroke.of(Palette.VERMILION).wide(3));
        return Figure.of(
                "Fit of " + network.name() + " to " + dataset.name(),
                "the training samples and the curve that the network gives",
                Panel.of(Axis.of("input"), Axis.of("output"), List.of(samples, line)));
    }

    private static Extent feature(Samples samples, int index, int features) {
        double[] values = new double[samples.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = samples.inputs()[i * features + index];
        }
        return Extent.of(values).padded(0.1);
    }

    private static double[] doubles(float[] values) {
        double[] copies = new double[values.length];
        java.util.Arrays.setAll(copies, i -> values[i]);
        return copies;
    }

    /** A place's colour: that of its most probable class, paler where another is nearly as probable. */
    private static final class ClassColors {
        static Raster raster(double[][] probabilities, int side) {
            int[] pixels = new int[side * side];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = color(probabilities[i]);
            }
            return new Raster(side, side, pixels);
        }

        private static int color(double[] shares) {
            int best = 0;
            for (int i = 1; i < shares.length; i++) {
                best = shares[i] > shares[best] ? i : best;
            }
            double chance = 1.0 / shares.length;
            double sure = (shares[best] - chance) / (1 - chance);
            double strength = 0.06 + 0.36 * Math.max(0, Math.min(1, sure));
            int rgb = Integer.parseInt(Palette.color(best).light().substring(1), 16);
            return 0xff000000 | pale(rgb >> 16, strength) << 16 | pale(rgb >> 8, strength) << 8 | pale(rgb, strength);
        }

        private static int pale(int channel, double strength) {
            return (int) Math.round(255 - (255 - (channel & 255)) * strength);
        }
    }
}
