package glia.plots;

import glia.plots.chart.Panel;
import glia.plots.chart.Theme;
import glia.plots.draw.PngPicture;
import glia.plots.draw.SvgPicture;
import glia.plots.plotly.Escape;
import glia.plots.plotly.HtmlBundle;
import glia.plots.plotly.PlotlyFigure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture of numbers: panels side by side under one title, written as a still picture or as an interactive page. More
 * points than a screen can show are thinned when it is made, and {@link #notes()} say so.
 *
 * @param altText what the picture shows, in a sentence, for those who do not see it
 * @param columns how many panels stand side by side
 * @param width of the still picture in pixels
 * @param height of both in pixels
 * @param notes small print under the panels
 */
public record Figure(
        String title, String altText, List<Panel> panels, int columns, int width, int height, List<String> notes) {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;

    /** @throws IllegalArgumentException if a size is not between 50 and 10,000 pixels or there is no column */
    public Figure {
        if (columns < 1) {
            throw new IllegalArgumentException("A figure has one column of panels or more, found " + columns);
        }
        if (width < 50 || height < 50 || width > 10_000 || height > 10_000) {
            throw new IllegalArgumentException(
                    "A figure is 50 to 10,000 pixels wide and high, found " + width + " x " + height);
        }
        List<String> all = new ArrayList<>(notes);
        panels = Panel.thin(panels, all);
        notes = List.copyOf(all);
    }

    public static Figure of(String title, String altText, Panel... panels) {
        return new Figure(title, altText, List.of(panels), Math.max(1, panels.length), WIDTH, HEIGHT, List.of());
    }

    public Figure sized(int newWidth, int newHeight) {
        return new Figure(title, altText, panels, columns, newWidth, newHeight, notes);
    }

    public Figure inColumns(int newColumns) {
        return new Figure(title, altText, panels, newColumns, width, height, notes);
    }

    public Figure noted(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Figure(title, altText, panels, columns, width, height, more);
    }

    /** How many rows of panels there are. */
    public int rows() {
        return Math.max(1, (panels.size() + columns - 1) / columns);
    }

    /** Plotly's figure: an object with {@code data} and {@code layout}. */
    public String toJson() {
        return PlotlyFigure.of(this).toString();
    }

    /** A still picture that follows the reader's light or dark setting. */
    public String toSvg() {
        return SvgPicture.of(this);
    }

    /** A still picture for a light page, {@link #width} x {@link #height} pixels. */
    public byte[] toPng() {
        return PngPicture.of(this, width, height, Theme.LIGHT);
    }

    /** A still picture for a light page, drawn as for its own size and enlarged to fit into these pixels. */
    public byte[] toPng(int pixelsAcross, int pixelsDown) {
        return PngPicture.of(this, pixelsAcross, pixelsDown, Theme.LIGHT);
    }

    public byte[] toPng(int pixelsAcross, int pixelsDown, Theme theme) {
        return PngPicture.of(this, pixelsAcross, pixelsDown, theme);
    }

    /**
     * A piece of a page: the still picture, and a script that puts the interactive one in its place where scripts run and
     * plotly.js is found. Each call gives a piece with an identifier of its own.
     */
    public String toHtml() {
        return HtmlBundle.of(PlotlyFigure.of(this), this);
    }

    /** What a notebook is given to show, by media type: a {@code String} or, for Plotly's, a {@code Map}. */
    public Map<String, Object> toBundle() {
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put("text/plain", toString());
        bundle.put("text/html", toHtml());
        bundle.put("application/vnd.plotly.v1+json", PlotlyFigure.toMap(this));
        return bundle;
    }

    /**
     * Writes the figure in the form that the file's ending names: {@code .png} (twice its size, for sharp print),
     * {@code .svg}, {@code .html} (a whole page, which draws offline) or {@code .json}.
     *
     * @return the file written
     * @throws IllegalArgumentException if the ending is none of these
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public Path save(String file) {
        return FigureFile.write(this, Path.of(file));
    }

    /** See {@link #save(String)}. */
    public Path save(Path file) {
        return FigureFile.write(this, file);
    }

    @Override
    public String toString() {
        return Escape.legible(altText.isEmpty() ? title : title + ": " + altText);
    }
}
