package glia.plots.learning;

import glia.plots.chart.Axis;
import glia.plots.chart.Color;
import glia.plots.chart.Label;
import glia.plots.chart.Mark;
import glia.plots.chart.Panel;
import glia.plots.chart.Picture;
import glia.plots.chart.Raster;
import java.util.ArrayList;
import java.util.List;

/** Pictures in rows, each with a line of words under it. */
final class PictureGrid {
    /** @param caption under the picture; empty for none */
    record Tile(Raster raster, String caption, Color color) {
        Tile(Raster raster, String caption) {
            this(raster, caption, Color.INK);
        }
    }

    private static final double SPACE = 0.04;

    private PictureGrid() {}

    /** A flat array as rows. */
    static double[][] rows(float[] values, int width) {
        double[][] rows = new double[values.length / width][width];
        for (int i = 0; i < values.length; i++) {
            rows[i / width][i % width] = values[i];
        }
        return rows;
    }

    static Panel panel(List<Tile> tiles, int columns) {
        boolean captioned = tiles.stream().anyMatch(tile -> !tile.caption().isEmpty());
        double rowHeight = captioned ? 1.3 : 1;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = tiles.get(i);
            double left = i % columns;
            double top = i / columns * rowHeight;
            marks.add(picture(tile, left, top));
            if (!tile.caption().isEmpty()) {
                String caption = tile.caption().length() > 16 ? tile.caption().substring(0, 15) + "…" : tile.caption();
                marks.add(Label.of(left + 0.5, top + 1.12, caption).sized(11).colored(tile.color()));
            }
        }
        int rows = Math.max(1, (tiles.size() + columns - 1) / columns);
        return Panel.of(
                        Axis.unseen().from(0, Math.max(1, Math.min(columns, tiles.size()))),
                        Axis.unseen().from(0, rows * rowHeight).downwards(),
                        marks)
                .squared();
    }

    private static Picture picture(Tile tile, double left, double top) {
        double side = 1 - 2 * SPACE;
        double ratio = tile.raster().width() / (double) tile.raster().height();
        double width = ratio >= 1 ? side : side * ratio;
        double height = ratio >= 1 ? side / ratio : side;
        double x = left + (1 - width) / 2;
        double y = top + (1 - height) / 2;
        return new Picture(tile.caption(), tile.raster(), x, y, x + width, y + height);
    }
}
