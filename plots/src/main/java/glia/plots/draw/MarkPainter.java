package glia.plots.draw;

import glia.plots.chart.Band;
import glia.plots.chart.Bars;
import glia.plots.chart.Box;
import glia.plots.chart.Color;
import glia.plots.chart.Contour;
import glia.plots.chart.HeatMap;
import glia.plots.chart.Label;
import glia.plots.chart.Label.Anchor;
import glia.plots.chart.Line;
import glia.plots.chart.MarkVisitor;
import glia.plots.chart.Marker;
import glia.plots.chart.Picture;
import glia.plots.chart.Points;
import glia.plots.chart.Raster;
import glia.plots.chart.Rule;
import glia.plots.chart.Stroke;
import java.util.Arrays;

/** Draws the marks of one panel. */
final class MarkPainter implements MarkVisitor<Void> {
    private static final int CELLS = 900;

    private final Canvas canvas;
    private final Frame plot;
    private final Scaler x;
    private final Scaler y;

    MarkPainter(Canvas canvas, Frame plot, Scaler x, Scaler y) {
        this.canvas = canvas;
        this.plot = plot;
        this.x = x;
        this.y = y;
    }

    @Override
    public Void line(Line line) {
        int start = -1;
        double[] xs = Arrays.stream(line.x()).map(x::at).toArray();
        double[] ys = Arrays.stream(line.y()).map(y::at).toArray();
        for (int i = 0; i <= xs.length; i++) {
            boolean drawable = i < xs.length && Double.isFinite(xs[i]) && Double.isFinite(ys[i]);
            if (drawable && start < 0) {
                start = i;
            } else if (!drawable && start >= 0) {
                stretch(Arrays.copyOfRange(xs, start, i), Arrays.copyOfRange(ys, start, i), line.stroke());
                start = -1;
            }
        }
        return null;
    }

    private void stretch(double[] xs, double[] ys, Stroke stroke) {
        if (xs.length == 1) {
            canvas.marker(xs[0], ys[0], Marker.of(stroke.color()).sized(stroke.width() + 4));
        } else {
            canvas.line(xs, ys, stroke);
        }
    }

    @Override
    public Void points(Points points) {
        for (int i = 0; i < points.x().length; i++) {
            double px = x.at(points.x()[i]);
            double py = y.at(points.y()[i]);
            if (Double.isFinite(px) && Double.isFinite(py)) {
                canvas.marker(px, py, points.marker());
            }
        }
        return null;
    }

    @Override
    public Void band(Band band) {
        int count = band.x().length;
        double[] xs = new double[2 * count];
        double[] ys = new double[2 * count];
        for (int i = 0; i < count; i++) {
            xs[i] = x.at(band.x()[i]);
            ys[i] = y.at(band.low()[i]);
            xs[2 * count - 1 - i] = xs[i];
            ys[2 * count - 1 - i] = y.at(band.high()[i]);
        }
        int[] drawable = java.util.stream.IntStream.range(0, 2 * count)
                .filter(i -> Double.isFinite(xs[i]) && Double.isFinite(ys[i]))
                .toArray();
        canvas.area(
                Arrays.stream(drawable).mapToDouble(i -> xs[i]).toArray(),
                Arrays.stream(drawable).mapToDouble(i -> ys[i]).toArray(),
                band.color(),
                0.2);
        return null;
    }

    @Override
    public Void heatMap(HeatMap map) {
        int rows = map.y().length;
        int columns = map.x().length;
        double width = x.length(map.xExtent().length()) / columns;
        double height = y.length(map.yExtent().length()) / rows;
        // Separate cells are sharp at any size, but thousands of them make a heavy page: those become one image.
        if (rows * columns > CELLS || !map.counted()) {
            image(map);
            return null;
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = map.z()[row][column];
                if (Double.isFinite(value)) {
                    Frame cell = new Frame(
                            x.at(map.x()[column]) - width / 2, y.at(map.y()[row]) - height / 2, width, height);
                    canvas.rectangle(cell.inset(0.5, 0.5, 0.5, 0.5), map.color(value), 1);
                    cellText(map, row, column, cell);
                }
            }
        }
        return null;
    }

    private void cellText(HeatMap map, int row, int column, Frame cell) {
        if (map.texts().isEmpty()) {
            return;
        }
        String text = map.texts().get(row).get(column);
        double size =
                Math.min(13, Math.min(cell.height() * 0.6, cell.width() * 0.92 / Math.max(1, TextWidth.of(text, 1))));
        if (size >= 6) {
            Color color = map.color(map.z()[row][column]).readable();
            canvas.text(cell.middleX(), cell.middleY() + size * 0.36, text, TextStyle.of(size, color, Anchor.MIDDLE));
        }
    }

    private void image(HeatMap map) {
        double[][] upright = map.z();
        if (y.at(map.y()[0]) > y.at(map.y()[map.y().length - 1])) {
            upright = new double[map.z().length][];
            for (int i = 0; i < upright.length; i++) {
                upright[i] = map.z()[upright.length - 1 - i];
            }
        }
        Frame frame = frame(
                map.xExtent().low(),
                map.yExtent().high(),
                map.xExtent().high(),
                map.yExtent().low());
        canvas.image(frame, Raster.of(upright, map.colors(), map.low(), map.high()), !map.counted());
    }

    @Override
    public Void contour(Contour contour) {
        for (int i = 0; i < contour.count(); i++) {
            for (double[][] line : MarchingSquares.lines(contour, contour.level(i))) {
                canvas.line(
                        Arrays.stream(line[0]).map(x::at).toArray(),
                        Arrays.stream(line[1]).map(y::at).toArray(),
                        contour.stroke());
            }
        }
        return null;
    }

    @Override
    public Void bars(Bars bars) {
        for (int i = 0; i < bars.at().length; i++) {
            double at = bars.at()[i];
            double value = bars.values()[i];
            if (!Double.isFinite(at) || !Double.isFinite(value)) {
                continue;
            }
            double low = at - bars.width() / 2;
            double high = at + bars.width() / 2;
            Frame frame = bars.sideways() ? frame(0, high, value, low) : frame(low, value, high, 0);
            canvas.rectangle(frame, bars.color(), 0.85);
        }
        return null;
    }

    @Override
    public Void box(Box box) {
        if (!Double.isFinite(box.median())) {
            return null;
        }
        Stroke stroke = Stroke.of(box.color()).wide(1.5);
        double middle = x.at(box.at());
        double half = Math.min(40, x.length(0.3));
        canvas.line(
                new double[] {middle, middle}, new double[] {y.at(box.lowWhisker()), y.at(box.highWhisker())}, stroke);
        for (double end : new double[] {box.lowWhisker(), box.highWhisker()}) {
            canvas.line(
                    new double[] {middle - half / 2, middle + half / 2}, new double[] {y.at(end), y.at(end)}, stroke);
        }
        double top = Math.min(y.at(box.highQuartile()), y.at(box.lowQuartile()));
        double height = Math.abs(y.at(box.highQuartile()) - y.at(box.lowQuartile()));
        Frame frame = new Frame(middle - half, top, 2 * half, height);
        canvas.rectangle(frame, Color.BACKGROUND, 1);
        canvas.rectangle(frame, box.color(), 0.3);
        canvas.line(
                new double[] {frame.x(), frame.right(), frame.right(), frame.x(), frame.x()},
                new double[] {frame.y(), frame.y(), frame.bottom(), frame.bottom(), frame.y()},
                stroke);
        double median = y.at(box.median());
        canvas.line(new double[] {frame.x(), frame.right()}, new double[] {median, median}, stroke.wide(3));
        for (double outlier : box.outliers()) {
            canvas.marker(middle, y.at(outlier), Marker.of(box.color()).sized(4));
        }
        return null;
    }

    @Override
    public Void picture(Picture picture) {
        Frame frame = frame(picture.left(), picture.top(), picture.right(), picture.bottom());
        boolean enlarged = frame.width() > picture.raster().width();
        canvas.image(frame, picture.raster(), !enlarged);
        return null;
    }

    @Override
    public Void rule(Rule rule) {
        double at = rule.upright() ? x.at(rule.at()) : y.at(rule.at());
        if (!Double.isFinite(at)) {
            return null;
        }
        double[] along =
                rule.upright() ? new double[] {plot.y(), plot.bottom()} : new double[] {plot.x(), plot.right()};
        double[] fixed = {at, at};
        canvas.line(rule.upright() ? fixed : along, rule.upright() ? along : fixed, rule.stroke());
        double width = TextWidth.of(rule.name(), 11);
        if (rule.upright()) {
            boolean fits = at + width + 8 < plot.right();
            canvas.text(
                    at + (fits ? 5 : -5),
                    plot.y() + 12,
                    rule.name(),
                    TextStyle.of(11, Color.MUTED, fits ? Anchor.START : Anchor.END));
        } else {
            canvas.text(plot.right() - 4, at - 5, rule.name(), TextStyle.of(11, Color.MUTED, Anchor.END));
        }
        return null;
    }

    @Override
    public Void label(Label label) {
        double px = x.at(label.x());
        double py = y.at(label.y());
        if (Double.isFinite(px) && Double.isFinite(py)) {
            TextStyle style = new TextStyle(label.size(), label.bold(), label.color(), label.anchor(), 0);
            canvas.text(px, py + label.size() * 0.36, label.text(), style);
        }
        return null;
    }

    private Frame frame(double left, double top, double right, double bottom) {
        double fromX = x.at(left);
        double toX = x.at(right);
        double fromY = y.at(top);
        double toY = y.at(bottom);
        return new Frame(Math.min(fromX, toX), Math.min(fromY, toY), Math.abs(toX - fromX), Math.abs(toY - fromY));
    }
}
