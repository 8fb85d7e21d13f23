package glia.plots.draw;

import glia.plots.Figure;
import glia.plots.chart.Color;
import glia.plots.chart.Label.Anchor;
import glia.plots.chart.Panel;

/** Lays a figure out: title and legend above, panels in rows, notes below. */
final class FigurePainter {
    private static final double MARGIN = 14;
    private static final double GAP = 22;

    private FigurePainter() {}

    static void paint(Figure figure, Canvas canvas) {
        Frame page = new Frame(0, 0, figure.width(), figure.height());
        canvas.rectangle(page, Color.BACKGROUND, 1);
        double top = MARGIN;
        if (!figure.title().isEmpty()) {
            canvas.text(
                    MARGIN,
                    top + 15,
                    TextWidth.fit(figure.title(), 17, page.width() - 2 * MARGIN),
                    TextStyle.of(16, Color.INK, Anchor.START).bolder());
            top += 28;
        }
        top = LegendPainter.paint(figure, canvas, MARGIN, top, page.width() - MARGIN);
        double bottom = page.height() - MARGIN;
        for (int i = figure.notes().size() - 1; i >= 0; i--) {
            String note = TextWidth.fit(figure.notes().get(i), 11, page.width() - 2 * MARGIN);
            canvas.text(MARGIN, bottom - 2, note, TextStyle.of(11, Color.MUTED, Anchor.START));
            bottom -= 16;
        }
        bottom -= figure.notes().isEmpty() ? 0 : 4;
        double width = (page.width() - 2 * MARGIN - (figure.columns() - 1) * GAP) / figure.columns();
        double height = (bottom - top - (figure.rows() - 1) * GAP) / figure.rows();
        for (int i = 0; i < figure.panels().size(); i++) {
            Panel panel = figure.panels().get(i);
            int column = i % figure.columns();
            int row = i / figure.columns();
            Frame frame =
                    new Frame(MARGIN + column * (width + GAP), top + row * (height + GAP), width, Math.max(1, height));
            new PanelPainter(panel, canvas).paint(frame);
        }
    }
}
