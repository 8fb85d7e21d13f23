package glia.plots.chart;

import java.util.List;

/**
 * A grid of coloured cells.
 *
 * @param x the middles of the columns, evenly spaced
 * @param y the middles of the rows, evenly spaced
 * @param z {@code [rows][columns]}; a value that is not finite leaves its cell empty
 * @param low the value with the first colour of the scale
 * @param high the value with the last colour
 * @param texts what is written in each cell, row by row; empty for nothing
 * @param bar the title of the colour bar; empty for no bar
 */
public record HeatMap(
        String name,
        double[] x,
        double[] y,
        double[][] z,
        ColorScale colors,
        double low,
        double high,
        List<List<String>> texts,
        String bar)
        implements Mark {
    /** Rows and columns beyond this are averaged: a page has few more pixels. */
    public static final int LIMIT = 400;

    public HeatMap {
        z = Checks.copy("heat map", z);
        if (y.length != z.length || z.length > 0 && x.length != z[0].length) {
            throw new IllegalArgumentException("The heat map '" + name + "' has " + z.length + " rows for " + y.length
                    + " places down, and " + x.length + " places across");
        }
        x = x.clone();
        y = y.clone();
        texts = texts.stream().map(List::copyOf).toList();
    }

    /** Over rows and columns counted from 0, coloured from the lowest to the highest value. */
    public static HeatMap of(double[][] z, ColorScale colors) {
        Extent extent = Extent.of(z);
        return new HeatMap(
                "",
                count(z.length == 0 ? 0 : z[0].length),
                count(z.length),
                z,
                colors,
                extent.isEmpty() ? 0 : extent.low(),
                extent.isEmpty() ? 1 : extent.high(),
                List.of(),
                "");
    }

    public HeatMap over(double[] newX, double[] newY) {
        return new HeatMap(name, newX, newY, z, colors, low, high, texts, bar);
    }

    public HeatMap between(double newLow, double newHigh) {
        return new HeatMap(name, x, y, z, colors, newLow, newHigh, texts, bar);
    }

    public HeatMap labelled(List<List<String>> newTexts) {
        return new HeatMap(name, x, y, z, colors, low, high, newTexts, bar);
    }

    public HeatMap withBar(String title) {
        return new HeatMap(name, x, y, z, colors, low, high, texts, title);
    }

    /** Whether its cells are things counted from 0, such as classes, rather than samples of a surface. */
    public boolean counted() {
        return x.length > 0 && x[0] == 0 && x[x.length - 1] == x.length - 1;
    }

    /** The colour of a value. */
    public Color color(double value) {
        return colors.at(high > low ? (value - low) / (high - low) : 0.5);
    }

    @Override
    public Extent xExtent() {
        return edges(x);
    }

    @Override
    public Extent yExtent() {
        return edges(y);
    }

    @Override
    public boolean blank() {
        return Extent.of(z).isEmpty();
    }

    @Override
    public <T> T accept(MarkVisitor<T> visitor) {
        return visitor.heatMap(this);
    }

    @Override
    public Thinned thinned() {
        if (x.length <= LIMIT && y.length <= LIMIT) {
            return new Thinned(this, "");
        }
        int down = (y.length + LIMIT - 1) / LIMIT;
        int across = (x.length + LIMIT - 1) / LIMIT;
        double[][] means = new double[(y.length + down - 1) / down][(x.length + across - 1) / across];
        for (int row = 0; row < means.length; row++) {
            for (int column = 0; column < means[row].length; column++) {
                means[row][column] = mean(row * down, down, column * across, across);
            }
        }
        HeatMap pooled = new HeatMap(name, means(x, across), means(y, down), means, colors, low, high, List.of(), bar);
        return new Thinned(
                pooled,
                "Each cell is the mean of " + down + " x " + across + " of " + y.length + " x " + x.length + " values");
    }

    private double mean(int row, int rows, int column, int columns) {
        double sum = 0;
        int count = 0;
        for (int i = row; i < Math.min(row + rows, z.length); i++) {
            for (int j = column; j < Math.min(column + columns, z[i].length); j++) {
                if (Double.isFinite(z[i][j])) {
                    sum += z[i][j];
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private static double[] means(double[] places, int size) {
        double[] middles = new double[(places.length + size - 1) / size];
        for (int i = 0; i < middles.length; i++) {
            int last = Math.min((i + 1) * size, places.length) - 1;
            middles[i] = (places[i * size] + places[last]) / 2;
        }
        return middles;
    }

    private static double[] count(int length) {
        double[] places = new double[length];
        for (int i = 0; i < length; i++) {
            places[i] = i;
        }
        return places;
    }

    private static Extent edges(double[] places) {
        if (places.length == 0) {
            return Extent.NONE;
        }
        double half = places.length == 1 ? 0.5 : (places[places.length - 1] - places[0]) / (places.length - 1) / 2;
        return Extent.of(places[0] - half, places[places.length - 1] + half);
    }
}
