package glia.plots.learning;

import glia.datasets.Dataset;
import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.Color;
import glia.plots.chart.ColorScale;
import glia.plots.chart.Contour;
import glia.plots.chart.Extent;
import glia.plots.chart.HeatMap;
import glia.plots.chart.Marker;
import glia.plots.chart.Panel;
import glia.plots.chart.Points;
import glia.plots.chart.Stroke;
import glia.plots.chart.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The loss around the weights, along two random directions scaled array by array to the weights (after Li et al.,
 * "Visualizing the Loss Landscape of Neural Nets", 2018, who scale filter by filter).
 */
public final class LandscapePlot {
    private static final int SIDE = 15;

    public static final Plot PLOT = new Plot(
            "landscape",
            "a trained network and a data set",
            "The loss around the weights, along two random directions; takes a few seconds.",
            subject -> of(subject.network(), subject.one(Dataset.class)));

    private LandscapePlot() {}

    /** Over up to {@value LossPlane#SAMPLES} training samples. The network itself is left alone. */
    public static Figure of(Network network, Dataset dataset) {
        Map<String, float[]> centre = network.weights().snapshot();
        LossPlane plane = new LossPlane(
                network, centre, direction(network, centre, new Random(1)), direction(network, centre, new Random(2)));
        double[] steps = steps();
        double[][] losses = plane.losses(dataset, steps, steps);
        return of("Loss landscape of " + network.name(), steps, losses);
    }

    /** @param losses {@code [second direction][first direction]}, the weights themselves in the middle */
    public static Figure of(String title, double[] steps, double[][] losses) {
        Extent extent = Extent.of(losses);
        // The walls are so high that linear heights would leave the valley flat.
        double[][] heights = new double[losses.length][];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = java.util.Arrays.stream(losses[i]).map(Math::log10).toArray();
        }
        Extent log = Extent.of(heights);
        HeatMap map = HeatMap.of(heights, ColorScale.VIRIDIS).over(steps, steps).withBar("log10 loss");
        Contour lines = new Contour(
                "",
                steps,
                steps,
                heights,
                log.low() + 0.08 * log.length(),
                log.high() - 0.08 * log.length(),
                9,
                Stroke.of(Color.of("#ffffff")).wide(1).faint(0.7));
        Marker here = Marker.of(Color.of("#ffffff")).shaped(Symbol.CROSS).sized(12);
        Points middle = new Points("", new double[] {0}, new double[] {0}, here);
        Panel panel = Panel.of(
                        Axis.of("along a random direction"),
                        Axis.of("along another"),
                        extent.isEmpty() ? List.of(map) : List.of(map, lines, middle))
                .squared();
        return Figure.of(title, "the loss around the weights, which lie at the cross in the middle", panel)
                .sized(640, 560)
                .noted("A step of 1 is as long as the weights themselves");
    }

    private static double[] steps() {
        double[] steps = new double[SIDE];
        java.util.Arrays.setAll(steps, i -> 2.0 * i / (SIDE - 1) - 1);
        return steps;
    }

    private static Map<String, float[]> direction(Network network, Map<String, float[]> centre, Random random) {
        Map<String, float[]> direction = new HashMap<>();
        for (NamedParameter parameter : network.parameters()) {
            float[] weights = centre.get(parameter.path());
            float[] step = new float[weights.length];
            double weightLength = 0;
            double stepLength = 0;
            for (int i = 0; i < step.length; i++) {
                step[i] = (float) random.nextGaussian();
                weightLength += weights[i] * weights[i];
                stepLength += step[i] * step[i];
            }
            double scale = Math.sqrt(weightLength / Math.max(stepLength, 1e-30));
            for (int i = 0; i < step.length; i++) {
                step[i] *= (float) scale;
            }
            direction.put(parameter.path(), step);
        }
        return direction;
    }
}
