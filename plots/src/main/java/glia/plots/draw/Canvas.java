package glia.plots.draw;

import glia.plots.chart.Color;
import glia.plots.chart.Marker;
import glia.plots.chart.Raster;
import glia.plots.chart.Stroke;

/** What a picture is drawn on; places and sizes are pixels from the upper left corner. */
public interface Canvas {
    void line(double[] x, double[] y, Stroke stroke);

    void area(double[] x, double[] y, Color fill, double opacity);

    void rectangle(Frame frame, Color fill, double opacity);

    /** Filled, with a border and round corners of {@code radius} pixels. */
    void card(Frame frame, double radius, Color fill, Stroke border);

    void marker(double x, double y, Marker marker);

    void text(double x, double y, String text, TextStyle style);

    /** @param smooth whether pixels are blended where the image is enlarged */
    void image(Frame frame, Raster raster, boolean smooth);

    /** What follows is drawn inside {@code frame} only, until {@link #unclip()}. */
    void clip(Frame frame);

    void unclip();
}
