package glia.plots.learning;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.ShapeException;
import glia.networks.training.Predictor;
import glia.plots.Figure;
import glia.plots.Plot;
import glia.plots.chart.Raster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What an autoencoder makes of pictures that it did not learn from, each below its original. */
public final class ReconstructionsPlot {
    private static final int COLUMNS = 10;
    private static final int LIMIT = 20;

    public static final Plot PLOT = new Plot(
            "reconstructions",
            "an autoencoder and a data set of pictures",
            "Test pictures, and below each what an autoencoder makes of it.",
            subject -> of(subject.network(), subject.one(Dataset.class)));

    private ReconstructionsPlot() {}

    public static Figure of(Network network, Dataset dataset) {
        return of(network, dataset.test());
    }

    /** @throws ShapeException if the network does not give pictures of the shape that it takes */
    public static Figure of(Network network, Samples samples) {
        Shape shape = network.outputShape();
        if (shape.rank() != 3 || !shape.equals(network.input().shape())) {
            throw new ShapeException(network.name() + " makes " + shape.toText() + " of "
                    + network.input().shape().toText() + "; an autoencoder of pictures gives what it takes");
        }
        Samples shown = samples.first(LIMIT);
        float[] made = Predictor.outputs(network, shown);
        int length = (int) shape.count();
        List<PictureGrid.Tile> tiles = new ArrayList<>();
        for (int from = 0; from < shown.size(); from += COLUMNS) {
            int to = Math.min(shown.size(), from + COLUMNS);
            for (int row = 0; row < 2; row++) {
                for (int i = from; i < to; i++) {
                    float[] original = shown.input(i);
                    float[] picture = row == 0 ? original : Arrays.copyOfRange(made, i * length, (i + 1) * length);
                    tiles.add(tile(picture, original, shape));
                }
            }
        }
        int rows = 2 * ((shown.size() + COLUMNS - 1) / COLUMNS);
        return Figure.of(
                        "Reconstructions by " + network.name(),
                        shown.size() + " pictures, each above what the network makes of it",
                        PictureGrid.panel(tiles, Math.min(COLUMNS, Math.max(1, shown.size()))))
                .sized(64 * COLUMNS + 40, 70 + 64 * Math.max(1, rows))
                .noted("Each original above what the network makes of it");
    }

    /** Drawn over the original's range, so that what has become paler looks paler. */
    private static PictureGrid.Tile tile(float[] picture, float[] original, Shape shape) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float value : original) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new PictureGrid.Tile(Raster.of(picture, shape.size(0), shape.size(1), shape.size(2), low, high), "");
    }
}
