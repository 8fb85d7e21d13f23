package glia.plots.learning;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.plots.chart.Panel;
import glia.plots.chart.Raster;
import java.util.ArrayList;
import java.util.List;

/** The first samples as pictures with their classes. */
final class SamplePictures {
    private SamplePictures() {}

    static Panel panel(Samples samples, Task task, int limit) {
        List<PictureGrid.Tile> tiles = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, samples.size()); i++) {
            tiles.add(new PictureGrid.Tile(
                    raster(samples.input(i), samples.inputShape()), SamplesPlot.target(samples, task, i)));
        }
        return PictureGrid.panel(tiles, 8);
    }

    /** A sample of {@code [channels, height, width]}. */
    static Raster raster(float[] values, Shape shape) {
        return Raster.of(values, shape.size(0), shape.size(1), shape.size(2));
    }
}
