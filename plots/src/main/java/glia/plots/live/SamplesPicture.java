package glia.plots.live;

import glia.datasets.Shape;
import glia.plots.chart.Palette;
import glia.plots.chart.Raster;
import java.util.Arrays;
import java.util.Locale;

/** What a generator made, as a small piece of a page: pictures in a square, or points on a plane. */
final class SamplesPicture {
    private static final int SIDE = 240;
    private static final int POINTS = 400;

    private SamplesPicture() {}

    /**
     * @param samples {@code [count, shape...]}
     * @param real of the same shape, shown behind points; empty for none
     * @return empty text if they cannot be drawn
     */
    static String html(float[] samples, Shape shape, float... real) {
        if (samples.length == 0) {
            return "";
        }
        if (shape.rank() == 3 && (shape.size(0) == 1 || shape.size(0) == 3)) {
            return pictures(samples, shape);
        }
        return shape.equals(Shape.of(2)) ? points(samples, real) : "";
    }

    private static String pictures(float[] samples, Shape shape) {
        int length = (int) shape.count();
        int count = samples.length / length;
        int across = Math.max(1, (int) Math.sqrt(count));
        int down = count / across;
        int height = shape.size(1) + 1;
        int width = shape.size(2) + 1;
        float[] sheet = new float[shape.size(0) * down * height * across * width];
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : samples) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        Arrays.fill(sheet, high);
        for (int i = 0; i < across * down; i++) {
            for (int channel = 0; channel < shape.size(0); channel++) {
                for (int row = 0; row < height - 1; row++) {
                    int from = i * length + (channel * (height - 1) + row) * (width - 1);
                    int to = ((channel * down + i / across) * height + row) * across * width + i % across * width;
                    System.arraycopy(samples, from, sheet, to, width - 1);
                }
            }
        }
        Raster raster = Raster.of(sheet, shape.size(0), down * height, across * width, low, high);
        return "<img alt=\"samples by now\" width=\"%d\" style=\"image-rendering:pixelated;max-width:none\" src=\"%s\">"
                .formatted(SIDE, raster.toDataUri());
    }

    private static String points(float[] samples, float... real) {
        float reach = 1e-3f;
        for (float value : real.length == 0 ? samples : real) {
            reach = Math.max(reach, Math.abs(value) * 1.3f);
        }
        return "<svg width=\"%1$d\" height=\"%1$d\" viewBox=\"-1 -1 2 2\" role=\"img\"><title>samples by now</title>"
                        .formatted(SIDE)
                + dots(real, reach, "currentColor", ".25")
                + dots(samples, reach, Palette.color(1).light(), ".8") + "</svg>";
    }

    private static String dots(float[] values, float reach, String color, String opacity) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i + 1 < Math.min(values.length, 2 * POINTS); i += 2) {
            if (Float.isFinite(values[i]) && Float.isFinite(values[i + 1])) {
                path.append(String.format(Locale.ROOT, "M%.3f %.3fh0", values[i] / reach, -values[i + 1] / reach));
            }
        }
        return "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\".025\" stroke-linecap=\"round\" opacity=\"%s\"/>"
                .formatted(path, color, opacity);
    }
}
