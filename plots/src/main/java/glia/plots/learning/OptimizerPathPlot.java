package glia.plots.learning;

import glia.datasets.Dataset;
import glia.networks.Network;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.Color;
import glia.plots.chart.ColorScale;
import glia.plots.chart.Contour;
import glia.plots.chart.Extent;
import glia.plots.chart.HeatMap;
import glia.plots.chart.Line;
import glia.plots.chart.Mark;
import glia.plots.chart.Marker;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Points;
import glia.plots.chart.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/** The ways that optimizers take over a surface of two parameters. */
public final class OptimizerPathPlot {
    public static final Plot PLOT = new Plot(
            "optimizer-path",
            "a network and a data set",
            "The ways of three optimizers from the same weights, over the loss; trains copies for a moment.",
            subject -> of(subject.network(), subject.one(Dataset.class)));

    private static final int GRID = 80;
    private static final int PLANE_GRID = 19;

    private OptimizerPathPlot() {}

    /**
     * Of fresh copies of a network, each trained by another optimizer at its usual rate for 20 epochs of up to 256
     * samples; the network itself is left alone.
     *
     * @throws IllegalArgumentException if the network has more than 500,000 weights
     */
    public static Figure of(Network network, Dataset dataset) {
        WeightPaths ways = WeightPaths.of(network, dataset);
        double[] across = places(around(ways.paths(), 0), PLANE_GRID);
        double[] up = places(around(ways.paths(), 1), PLANE_GRID);
        double[][] losses = ways.plane().losses(dataset, across, up);
        Panel panel = Panel.of(
                axis("first", ways.shares()[0], across),
                axis("second", ways.shares()[1], up),
                marks(losses, across, up, ways.paths()));
        return Figure.of(
                        "Optimizers on " + network.name(),
                        "the ways of " + String.join(", ", ways.paths().keySet()) + " over the loss, epoch by epoch",
                        panel)
                .sized(700, 540)
                .noted("All begin at the same weights, each with its usual learning rate");
    }

    private static Axis axis(String which, double share, double[] places) {
        return Axis.of(String.format(Locale.ROOT, "%s principal direction (%.0f%% of the way)", which, 100 * share))
                .from(places[0], places[places.length - 1]);
    }

    private static Extent around(Map<String, double[][]> paths, int axis) {
        double[] all = paths.values().stream()
                .flatMap(Arrays::stream)
                .mapToDouble(place -> place[axis])
                .toArray();
        Extent extent = Extent.of(all);
        double margin = Math.max(0.15 * extent.length(), 1e-6);
        return new Extent(extent.low() - margin, extent.high() + margin);
    }

    /**
     * @param loss the height at a place
     * @param x what is shown across
     * @param y what is shown upwards
     * @param paths by the optimizer's name, {@code [steps][2]} from the start on
     */
    public static Figure of(
            String title, DoubleBinaryOperator loss, Extent x, Extent y, Map<String, double[][]> paths) {
        double[] across = places(x, GRID);
        double[] up = places(y, GRID);
        double[][] heights = new double[GRID][GRID];
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                heights[row][column] = loss.applyAsDouble(across[column], up[row]);
            }
        }
        Panel panel = Panel.of(
                Axis.of("first parameter").from(x.low(), x.high()),
                Axis.of("second parameter").from(y.low(), y.high()),
                marks(heights, across, up, paths));
        return Figure.of(title, "the ways of " + String.join(", ", paths.keySet()) + " over the loss", panel)
                .sized(700, 540);
    }

    private static List<Mark> marks(double[][] raw, double[] across, double[] up, Map<String, double[][]> paths) {
        Extent extent = Extent.of(raw);
        double[][] heights = new double[raw.length][];
        for (int row = 0; row < raw.length; row++) {
            // Valleys are what matters, so heights count from the lowest, by their logarithm.
            heights[row] = Arrays.stream(raw[row])
                    .map(height -> Math.log10(height - extent.low() + extent.length() * 1e-3))
                    .toArray();
        }
        Extent log = Extent.of(heights);
        List<Mark> marks = new ArrayList<>();
        marks.add(HeatMap.of(heights, ColorScale.BLUES)
                .over(across, up)
                .between(log.low() - 0.2 * log.length(), log.high() + log.length()));
        Stroke line = Stroke.of(Color.of("#7b8794")).wide(0.8);
        marks.add(new Contour("", across, up, heights, log.low(), log.high(), 14, line));
        paths.forEach((name, steps) -> add(marks, name, steps));
        return marks;
    }

    private static void add(List<Mark> marks, String name, double[][] steps) {
        int index = marks.size() / 2;
        double[] x = Arrays.stream(steps).mapToDouble(step -> step[0]).toArray();
        double[] y = Arrays.stream(steps).mapToDouble(step -> step[1]).toArray();
        // Blue is the surface's.
        Color color = Palette.color(index);
        marks.add(new Line(name, x, y, Stroke.of(color).dashed(Palette.dash(index))));
        marks.add(new Points(
                "", x, y, Marker.of(color).shaped(Palette.symbol(index)).sized(5)));
    }

    private static double[] places(Extent extent, int count) {
        double[] places = new double[count];
        Arrays.setAll(places, i -> extent.low() + extent.length() * (i + 0.5) / count);
        return places;
    }
}
