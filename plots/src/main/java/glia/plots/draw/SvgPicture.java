package glia.plots.draw;

import glia.plots.Figure;
import glia.plots.chart.Color;
import glia.plots.plotly.Escape;
import java.util.List;
import java.util.function.Consumer;

/** A figure as a whole SVG document. */
public final class SvgPicture {
    private static final String FONT =
            "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', Arial, sans-serif";

    private SvgPicture() {}

    public static String of(Figure figure) {
        // Two figures on one page must not share identifiers; the same figure must always be written the same.
        String prefix = "g"
                + Integer.toHexString(
                        31 * figure.title().hashCode() + figure.altText().hashCode()) + "-";
        return of(
                figure.title(),
                figure.altText(),
                figure.width(),
                figure.height(),
                prefix,
                canvas -> FigurePainter.paint(figure, canvas));
    }

    /**
     * Whatever {@code drawing} draws, as a document.
     *
     * @param prefix starts every identifier in it
     */
    public static String of(
            String title, String altText, int width, int height, String prefix, Consumer<Canvas> drawing) {
        SvgCanvas canvas = new SvgCanvas(prefix);
        drawing.accept(canvas);
        return document(width, height, title, altText, canvas.elements());
    }

    private static String document(int width, int height, String title, String altText, String elements) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" font-family="%s">
                <title>%s</title>
                <desc>%s</desc>
                <style>@media (prefers-color-scheme: dark) {%s}</style>
                %s</svg>
                """.formatted(
                width, height, width, height, FONT, Escape.markup(title), Escape.markup(altText), dark(), elements);
    }

    private static String dark() {
        StringBuilder rules = new StringBuilder();
        for (Color color : List.of(Color.BACKGROUND, Color.INK, Color.MUTED, Color.GRID, Color.AXIS)) {
            rules.append(" .%s-fill {fill: %s} .%s-stroke {stroke: %s}"
                    .formatted(color.role(), color.dark(), color.role(), color.dark()));
        }
        return rules.append(' ').toString();
    }
}
