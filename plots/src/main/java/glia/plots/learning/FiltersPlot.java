package glia.plots.learning;

import glia.datasets.Shape;
import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.ColorScale;
import glia.plots.chart.Raster;
import java.util.ArrayList;
import java.util.List;

/** What the first convolution looks for: its kernels as small pictures. */
public final class FiltersPlot {
    private static final int LIMIT = 64;

    public static final Plot PLOT = new Plot(
            "filters",
            "a network with a two-dimensional convolution",
            "The kernels of the first convolution as pictures.",
            subject -> of(subject.network()));

    private FiltersPlot() {}

    /** @throws IllegalArgumentException if the network has no convolution over two dimensions */
    public static Figure of(Network network) {
        NamedParameter first = network.parameters().stream()
                .filter(parameter -> parameter.parameter().shape().rank() == 4)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The plot 'filters' shows convolutions over pictures, and " + network.name() + " has none"));
        return of(
                "Filters of " + network.name() + ", " + first.path(),
                network.weights().get(first.path()),
                first.parameter().shape());
    }

    /** @param shape {@code [filters, channels, height, width]} */
    public static Figure of(String title, float[] weights, Shape shape) {
        int channels = shape.size(1);
        int height = shape.size(2);
        int width = shape.size(3);
        double largest = 1e-12;
        for (float weight : weights) {
            largest = Math.max(largest, Float.isFinite(weight) ? Math.abs(weight) : 0);
        }
        boolean colored = channels == 3;
        // A kernel over three channels is a coloured picture; of any other number each channel is one.
        int pictures = colored ? shape.size(0) : shape.size(0) * channels;
        int length = colored ? 3 * height * width : height * width;
        List<PictureGrid.Tile> tiles = new ArrayList<>();
        for (int i = 0; i < Math.min(LIMIT, pictures); i++) {
            float[] kernel = java.util.Arrays.copyOfRange(weights, i * length, (i + 1) * length);
            Raster raster = colored
                    ? Raster.of(kernel, 3, height, width, -largest, largest)
                    : Raster.of(PictureGrid.rows(kernel, width), ColorScale.DIVERGING, -largest, largest);
            tiles.add(new PictureGrid.Tile(raster, ""));
        }
        int columns = Math.min(8, Math.max(1, tiles.size()));
        int rows = (tiles.size() + columns - 1) / columns;
        Figure figure = Figure.of(
                        title,
                        tiles.size() + " kernels of " + height + " x " + width + " as pictures",
                        PictureGrid.panel(tiles, columns))
                .sized(Math.max(320, 76 * columns + 40), 80 + 76 * rows)
                .noted(colored ? "Grey is zero" : "White is zero, orange above it, blue below");
        return pictures > LIMIT ? figure.noted("The first " + LIMIT + " of " + pictures) : figure;
    }
}
