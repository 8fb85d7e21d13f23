package glia.plots.diagram;

import glia.plots.chart.Color;
import glia.plots.chart.Label.Anchor;
import glia.plots.chart.Stroke;
import glia.plots.draw.Canvas;
import glia.plots.draw.Frame;
import glia.plots.draw.TextStyle;
import glia.plots.draw.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A box with what the layer is, what trails it, what comes out of it, and what it learns. */
record LayerPart(Node.Layer layer) implements Part {
    private static final double MIN = 150;
    private static final double MAX = 340;

    @Override
    public double left() {
        return width() / 2;
    }

    @Override
    public double right() {
        return width() / 2;
    }

    private double width() {
        double widest = TextWidth.bold(layer.text(), 13);
        for (String line : small()) {
            widest = Math.max(widest, TextWidth.of(line, 11));
        }
        return Math.max(MIN, Math.min(MAX, widest + 28));
    }

    private List<String> small() {
        List<String> lines = new ArrayList<>();
        if (!layer.after().isEmpty()) {
            lines.add(String.join(" · ", layer.after()));
        }
        List<String> facts = new ArrayList<>();
        if (!layer.shape().isEmpty()) {
            facts.add(layer.shape().replaceAll("(?<=\\d)x(?=\\d)", "×"));
        }
        if (layer.parameters() > 0) {
            facts.add(String.format(Locale.ROOT, "%,d parameters", layer.parameters()));
        }
        if (!facts.isEmpty()) {
            lines.add(String.join(", ", facts));
        }
        return lines;
    }

    @Override
    public double height() {
        return 24 + 15 * small().size();
    }

    @Override
    public void paint(Canvas canvas, double axis, double top, Places places) {
        Frame box = new Frame(axis - left(), top, width(), height());
        canvas.card(box, 6, Color.BACKGROUND, Stroke.of(Color.AXIS).wide(1));
        canvas.card(
                new Frame(box.x() + 5, top + 6, 4, box.height() - 12),
                2,
                layer.kind().color(),
                Stroke.of(layer.kind().color()).wide(0));
        String text = TextWidth.fit(layer.text(), 13 * 1.16, MAX - 28);
        canvas.text(
                box.x() + 17,
                top + 17,
                text,
                TextStyle.of(13, Color.INK, Anchor.START).bolder());
        double y = top + 32;
        for (String line : small()) {
            String fitting = TextWidth.fit(line, 11, MAX - 24);
            canvas.text(box.x() + 17, y, fitting, TextStyle.of(11, Color.MUTED, Anchor.START));
            y += 15;
        }
        if (!layer.label().isEmpty()) {
            places.put(layer.label(), box.right(), box.middleY());
        }
    }
}
