package glia.plots.draw;

import glia.plots.chart.Color;
import glia.plots.chart.Dash;
import glia.plots.chart.Label.Anchor;
import glia.plots.chart.Marker;
import glia.plots.chart.Raster;
import glia.plots.chart.Stroke;
import glia.plots.plotly.Escape;
import java.util.Locale;

/** Writes drawing commands as the elements of an SVG document. */
final class SvgCanvas implements Canvas {
    private final StringBuilder elements = new StringBuilder();
    private final String prefix;
    private int clips;

    /** @param prefix starts every identifier, which must differ between pictures on one page */
    SvgCanvas(String prefix) {
        this.prefix = prefix;
    }

    String elements() {
        return elements.toString();
    }

    @Override
    public void line(double[] x, double[] y, Stroke stroke) {
        add(
                "<path d=\"%s\" fill=\"none\"%s stroke-width=\"%s\" stroke-linejoin=\"round\" stroke-linecap=\"round\"%s%s/>",
                path(x, y),
                paint("stroke", stroke.color()),
                number(stroke.width()),
                dashes(stroke.dash()),
                opacity(stroke.opacity()));
    }

    @Override
    public void area(double[] x, double[] y, Color fill, double opacity) {
        add("<path d=\"%sZ\"%s%s/>", path(x, y), paint("fill", fill), opacity(opacity));
    }

    @Override
    public void rectangle(Frame frame, Color fill, double opacity) {
        add("<rect %s%s%s/>", place(frame), paint("fill", fill), opacity(opacity));
    }

    @Override
    public void card(Frame frame, double radius, Color fill, Stroke border) {
        // Two elements, because each role needs a class and an element has one.
        String corner = " rx=\"" + number(radius) + "\"";
        add("<rect %s%s%s/>", place(frame), corner, paint("fill", fill));
        add(
                "<rect %s%s fill=\"none\"%s stroke-width=\"%s\"%s/>",
                place(frame), corner, paint("stroke", border.color()), number(border.width()), dashes(border.dash()));
    }

    @Override
    public void marker(double x, double y, Marker marker) {
        double half = marker.size() / 2;
        String fill = paint("fill", marker.color()) + opacity(marker.opacity());
        switch (marker.symbol()) {
            case CIRCLE -> add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>", number(x), number(y), number(half), fill);
            case CROSS ->
                add(
                        "<path d=\"M%s %sL%s %sM%s %sL%s %s\" fill=\"none\"%s stroke-width=\"2\"%s/>",
                        number(x - half),
                        number(y - half),
                        number(x + half),
                        number(y + half),
                        number(x - half),
                        number(y + half),
                        number(x + half),
                        number(y - half),
                        paint("stroke", marker.color()),
                        opacity(marker.opacity()));
            default -> {
                double[][] outline = Outline.of(marker.symbol(), x, y, half);
                add("<path d=\"%sZ\"%s/>", path(outline[0], outline[1]), fill);
            }
        }
    }

    @Override
    public void text(double x, double y, String text, TextStyle style) {
        if (text.isEmpty()) {
            return;
        }
        String anchor = style.anchor() == Anchor.START
                ? ""
                : " text-anchor=\"" + style.anchor().name().toLowerCase(Locale.ROOT) + "\"";
        String turn = style.turned() == 0
                ? ""
                : " transform=\"rotate(" + number(style.turned()) + " " + number(x) + " " + number(y) + ")\"";
        add(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s%s%s%s>%s</text>",
                number(x),
                number(y),
                number(style.size()),
                style.bold() ? " font-weight=\"600\"" : "",
                paint("fill", style.color()),
                anchor,
                turn,
                Escape.markup(text));
    }

    @Override
    public void image(Frame frame, Raster raster, boolean smooth) {
        add(
                "<image %s preserveAspectRatio=\"none\"%s href=\"%s\"/>",
                place(frame), smooth ? "" : " style=\"image-rendering:pixelated\"", raster.toDataUri());
    }

    @Override
    public void clip(Frame frame) {
        String name = prefix + "clip" + clips++;
        add("<clipPath id=\"%s\"><rect %s/></clipPath>", name, place(frame));
        add("<g clip-path=\"url(#%s)\">", name);
    }

    @Override
    public void unclip() {
        add("</g>");
    }

    private void add(String element, Object... parts) {
        elements.append(element.formatted(parts)).append('\n');
    }

    private static String paint(String property, Color color) {
        // The attribute serves viewers that know no style sheets; a style sheet overrides it on a dark page.
        String role = color.role().isEmpty() ? "" : " class=\"" + color.role() + "-" + property + "\"";
        return " " + property + "=\"" + color.light() + "\"" + role;
    }

    private static String opacity(double opacity) {
        return opacity == 1 ? "" : String.format(Locale.ROOT, " opacity=\"%.2f\"", opacity);
    }

    private static String dashes(Dash dash) {
        StringBuilder lengths = new StringBuilder();
        for (double length : dash.lengths()) {
            lengths.append(lengths.isEmpty() ? "" : " ").append(number(length));
        }
        return lengths.isEmpty() ? "" : " stroke-dasharray=\"" + lengths + "\"";
    }

    private static String place(Frame frame) {
        return "x=\"" + number(frame.x()) + "\" y=\"" + number(frame.y()) + "\" width=\"" + number(frame.width())
                + "\" height=\"" + number(frame.height()) + "\"";
    }

    private static String path(double[] x, double[] y) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            path.append(i == 0 ? 'M' : 'L').append(number(x[i])).append(' ').append(number(y[i]));
        }
        return path.toString();
    }

    /** Tenths of a pixel are as fine as anyone sees. */
    static String number(double value) {
        double rounded = Math.rint(value * 10) / 10;
        return rounded == Math.rint(rounded)
                ? String.valueOf((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }
}
