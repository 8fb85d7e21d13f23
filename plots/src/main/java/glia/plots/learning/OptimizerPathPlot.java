package glia.plots.learning;

import glia.plots.Figure;
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
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/** The ways that optimizers take over a surface of two parameters. */
public final class OptimizerPathPlot {
    private static final int GRID = 80;

    private OptimizerPathPlot() {}

    /**
     * @param loss the height at a place
     * @param x what is shown across
     * @param y what is shown upwards
     * @param paths by the optimizer's name, {@code [steps][2]} from the start on
     */
    public static Figure of(
            String title, DoubleBinaryOperator loss, Extent x, Extent y, Map<String, double[][]> paths) {
        double[] across = places(x);
        double[] up = places(y);
        double[][] raw = new double[GRID][GRID];
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                raw[row][column] = loss.applyAsDouble(across[column], up[row]);
            }
        }
        Extent extent = Extent.of(raw);
        double[][] heights = new double[GRID][GRID];
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                // Valleys are what matters, so heights count from the lowest, by their logarithm.
                heights[row][column] = Math.log10(raw[row][column] - extent.low() + extent.length() * 1e-3);
            }
        }
        Extent log = Extent.of(heights);
        List<Mark> marks = new ArrayList<>();
        marks.add(HeatMap.of(heights, ColorScale.BLUES)
                .over(across, up)
                .between(log.low() - 0.2 * log.length(), log.high() + log.length()));
        marks.add(new Contour(
                "",
                across,
                up,
                heights,
                log.low(),
                log.high(),
                14,
                Stroke.of(Color.of("#7b8794")).wide(0.8)));
        paths.forEach((name, steps) -> add(marks, name, steps));
        Panel panel = Panel.of(
                Axis.of("first parameter").from(x.low(), x.high()),
                Axis.of("second parameter").from(y.low(), y.high()),
                marks);
        return Figure.of(title, "the ways of " + String.join(", ", paths.keySet()) + " over the loss", panel)
                .sized(700, 540);
    }

    private static void add(List<Mark> marks, String name, double[][] steps) {
        int index = marks.size() / 2;
        double[] x = java.util.Arrays.stream(steps).mapToDouble(step -> step[0]).toArray();
        double[] y = java.util.Arrays.stream(steps).mapToDouble(step -> step[1]).toArray();
        // Blue is the surface's.
        Color color = Palette.color(index);
        marks.add(new Line(name, x, y, Stroke.of(color).dashed(Palette.dash(index))));
        marks.add(new Points(
                "", x, y, Marker.of(color).shaped(Palette.symbol(index)).sized(5)));
    }

    private static double[] places(Extent extent) {
        double[] places = new double[GRID];
        java.util.Arrays.setAll(places, i -> extent.low() + extent.length() * (i + 0.5) / GRID);
        return places;
    }
}
