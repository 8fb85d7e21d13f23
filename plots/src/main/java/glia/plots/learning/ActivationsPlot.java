package glia.plots.learning;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.training.Activations;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Axis;
import glia.plots.chart.Bars;
import glia.plots.chart.ColorScale;
import glia.plots.chart.Extent;
import glia.plots.chart.HeatMap;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Raster;
import java.util.ArrayList;
import java.util.List;

/** What each layer makes of one sample. */
public final class ActivationsPlot {
    private static final int LAYERS = 11;
    private static final int CHANNELS = 16;

    public static final Plot PLOT = new Plot(
            "activations",
            "a network and a data set",
            "What each layer makes of the first test sample.",
            subject -> of(subject.network(), subject.one(Dataset.class).test(), 0));

    private ActivationsPlot() {}

    /** @param index of the sample */
    public static Figure of(Network network, Samples samples, int index) {
        if (index < 0 || index >= samples.size()) {
            throw new IllegalArgumentException("There are " + samples.size() + " samples; found number " + index);
        }
        List<Activations> layers = Activations.of(network, samples.select(index));
        List<Panel> panels = new ArrayList<>();
        panels.add(panel("input", samples.inputShape(), samples.input(index)));
        for (Activations layer : layers.subList(0, Math.min(LAYERS, layers.size()))) {
            panels.add(panel(layer.layer().path(), layer.shape(), layer.sample(0)));
        }
        int columns = Math.min(3, panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        Figure figure = Figure.of(
                        "Activations of " + network.name(),
                        "what each of " + layers.size() + " layers makes of sample " + index,
                        panels.toArray(Panel[]::new))
                .inColumns(columns)
                .sized(900, Math.min(2000, 50 + 230 * rows));
        return layers.size() > LAYERS
                ? figure.noted("The first " + LAYERS + " of " + layers.size() + " layers")
                : figure;
    }

    private static Panel panel(String name, Shape shape, float[] values) {
        String title = name + " (" + shape.toText() + ")";
        if (shape.rank() == 3) {
            return pictures(shape, values).titled(title);
        }
        if (shape.rank() == 2) {
            double[][] rows = PictureGrid.rows(values, shape.size(1));
            return Panel.of(Axis.of("feature"), Axis.of("step").downwards(), List.of(map(rows)))
                    .titled(title);
        }
        double[] heights = new double[values.length];
        java.util.Arrays.setAll(heights, i -> values[i]);
        return Panel.of(
                        Axis.of("unit").scaled(Axis.Scale.WHOLE),
                        Axis.of(""),
                        List.of(Bars.of("", heights, Palette.BLUE)))
                .titled(title);
    }

    private static HeatMap map(double[][] rows) {
        Extent extent = Extent.of(rows);
        if (extent.isEmpty() || extent.low() >= 0) {
            return HeatMap.of(rows, ColorScale.VIRIDIS);
        }
        double reach = Math.max(-extent.low(), extent.high());
        return HeatMap.of(rows, ColorScale.DIVERGING).between(-reach, reach);
    }

    private static Panel pictures(Shape shape, float[] values) {
        int length = shape.size(1) * shape.size(2);
        List<PictureGrid.Tile> tiles = new ArrayList<>();
        if (shape.size(0) == 3) {
            tiles.add(new PictureGrid.Tile(SamplePictures.raster(values, shape), ""));
        }
        for (int channel = 0; shape.size(0) != 3 && channel < Math.min(CHANNELS, shape.size(0)); channel++) {
            float[] part = java.util.Arrays.copyOfRange(values, channel * length, (channel + 1) * length);
            tiles.add(new PictureGrid.Tile(Raster.of(part, 1, shape.size(1), shape.size(2)), ""));
        }
        return PictureGrid.panel(tiles, (int) Math.ceil(Math.sqrt(tiles.size())));
    }
}
