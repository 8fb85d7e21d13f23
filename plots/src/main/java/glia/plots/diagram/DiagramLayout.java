package glia.plots.diagram;

import glia.plots.chart.Color;
import glia.plots.chart.Label.Anchor;
import glia.plots.draw.Canvas;
import glia.plots.draw.Frame;
import glia.plots.draw.TextStyle;
import glia.plots.draw.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where everything of a diagram stands: downwards, in as many columns as keep it on one screen. */
final class DiagramLayout {
    private static final double MARGIN = 20;
    private static final double HEAD = 44;
    private static final double COLUMN = 720;
    private static final double GUTTER = 56;

    private final Diagram diagram;
    private final List<Column> columns = new ArrayList<>();
    private final int width;
    private final int height;

    private record Column(List<Part> parts, double left, double right, double height) {
        static Column of(List<Part> parts) {
            double left = parts.stream().mapToDouble(Part::left).max().orElse(0);
            double right = parts.stream().mapToDouble(Part::right).max().orElse(0);
            double height =
                    parts.stream().mapToDouble(Part::height).sum() + Math.max(0, parts.size() - 1) * ChainPart.GAP;
            return new Column(parts, left, right, height);
        }
    }

    private DiagramLayout(Diagram diagram) {
        this.diagram = diagram;
        List<Node> nodes = diagram.root() instanceof Node.Chain chain ? chain.nodes() : List.of(diagram.root());
        List<Part> parts = nodes.stream().map(Part::of).toList();
        double total = parts.stream()
                .mapToDouble(part -> part.height() + ChainPart.GAP)
                .sum();
        int count = (int) Math.ceil(total / COLUMN);
        List<Part> current = new ArrayList<>();
        double passed = 0;
        for (Part part : parts) {
            // Columns of about equal height look better than full ones and a rest.
            boolean next = passed + part.height() / 2 > total / count * (columns.size() + 1);
            if (!current.isEmpty() && next) {
                columns.add(Column.of(current));
                current = new ArrayList<>();
            }
            current.add(part);
            passed += part.height() + ChainPart.GAP;
        }
        columns.add(Column.of(current));
        double across = columns.stream()
                        .mapToDouble(column -> column.left() + column.right())
                        .sum()
                + GUTTER * (columns.size() - 1);
        double tallest = columns.stream().mapToDouble(Column::height).max().orElse(0);
        double titles = TextWidth.bold(diagram.title(), 16) + TextWidth.of(total(diagram), 12) + 20;
        // Skips that leave the columns run in the margin.
        width = (int) Math.ceil(Math.max(across, titles) + 2 * MARGIN + (Part.hasSkip(diagram.root()) ? 44 : 0));
        height = (int) Math.ceil(tallest + HEAD + 2 * MARGIN);
    }

    static DiagramLayout of(Diagram diagram) {
        return new DiagramLayout(diagram);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    private static String total(Diagram diagram) {
        return String.format(Locale.ROOT, "%,d parameters", diagram.root().parameters());
    }

    void paint(Canvas canvas) {
        canvas.rectangle(new Frame(0, 0, width, height), Color.BACKGROUND, 1);
        canvas.text(
                MARGIN,
                30,
                diagram.title(),
                TextStyle.of(16, Color.INK, Anchor.START).bolder());
        double after = diagram.title().isEmpty() ? MARGIN : MARGIN + TextWidth.bold(diagram.title(), 16) + 12;
        canvas.text(after, 30, total(diagram), TextStyle.of(12, Color.MUTED, Anchor.START));
        Places places = new Places();
        double x = MARGIN;
        double top = HEAD + MARGIN / 2;
        double[] exit = null;
        for (Column column : columns) {
            double axis = x + column.left();
            if (exit != null) {
                turn(canvas, exit, x - GUTTER / 2, axis, top);
            }
            double y = top;
            for (int i = 0; i < column.parts().size(); i++) {
                Part part = column.parts().get(i);
                if (i > 0) {
                    Arrow.down(canvas, axis, y - ChainPart.GAP, y);
                }
                part.paint(canvas, axis, y, places);
                y += part.height() + ChainPart.GAP;
            }
            exit = new double[] {axis, y - ChainPart.GAP};
            x += column.left() + column.right() + GUTTER;
        }
    }

    /** From the foot of one column between the two and into the head of the next. */
    private static void turn(Canvas canvas, double[] exit, double between, double axis, double top) {
        Arrow.along(canvas, new double[] {exit[0], exit[0], between, between, axis, axis}, new double[] {
            exit[1], exit[1] + 12, exit[1] + 12, top - 14, top - 14, top
        });
    }
}
