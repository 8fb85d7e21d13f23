package glia.plots.diagram;

import glia.plots.chart.Color;
import glia.plots.chart.Label.Anchor;
import glia.plots.draw.Canvas;
import glia.plots.draw.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Branches side by side; where there are two and one is a way around, the other stands on the axis. */
record BranchesPart(Node.Branches branches) implements Part {
    private static final double BETWEEN = 22;
    private static final double SPLIT = 18;
    private static final double JOIN = 24;

    private List<ChainPart> parts() {
        List<ChainPart> parts = new ArrayList<>();
        for (Node.Chain branch : branches.branches()) {
            parts.add(new ChainPart(branch.nodes().stream().map(Part::of).toList()));
        }
        // The way around is drawn at the right, whatever its order.
        parts.sort((one, other) ->
                Boolean.compare(one.parts().isEmpty(), other.parts().isEmpty()));
        return parts;
    }

    private static double width(Part part) {
        return part.left() + part.right();
    }

    /** How far the first branch's axis lies left of the whole's. */
    private double shift(List<ChainPart> parts) {
        if (parts.size() == 2
                && (parts.get(1).parts().size() <= 1
                        && parts.get(0).parts().size() > parts.get(1).parts().size())) {
            return 0;
        }
        double between = 0;
        for (int i = 0; i + 1 < parts.size(); i++) {
            between += parts.get(i).right() + BETWEEN + parts.get(i + 1).left();
        }
        return between / 2;
    }

    @Override
    public double left() {
        List<ChainPart> parts = parts();
        return Math.max(20, shift(parts) + parts.get(0).left());
    }

    @Override
    public double right() {
        List<ChainPart> parts = parts();
        double all = parts.stream().mapToDouble(BranchesPart::width).sum() + BETWEEN * (parts.size() - 1);
        return Math.max(20, all - parts.get(0).left() - shift(parts));
    }

    @Override
    public double height() {
        double tallest = parts().stream().mapToDouble(Part::height).max().orElse(0);
        return tallest + SPLIT + 16 + JOIN;
    }

    @Override
    public void paint(Canvas canvas, double axis, double top, Places places) {
        List<ChainPart> parts = parts();
        double foot = top + height() - JOIN;
        double middle = foot + JOIN / 2;
        double x = axis - shift(parts) - parts.get(0).left();
        for (ChainPart part : parts) {
            double own = x + part.left();
            double enter = top + SPLIT;
            if (part.parts().isEmpty()) {
                around(canvas, axis, own, top, middle);
            } else {
                Arrow.line(canvas, axis, top, axis, top + 6, own, top + 6);
                Arrow.down(canvas, own, top + 6, enter);
                part.paint(canvas, own, enter, places);
                join(canvas, axis, own, enter + part.height(), foot, middle);
            }
            x += width(part) + BETWEEN;
        }
        JoinMark.paint(canvas, axis, middle, branches.join());
        String after = String.join(" · ", branches.after());
        canvas.text(axis - JoinMark.RADIUS - 6, middle + 4, after, TextStyle.of(11, Color.MUTED, Anchor.END));
    }

    private static void around(Canvas canvas, double axis, double own, double top, double middle) {
        Arrow.along(canvas, new double[] {axis, axis, own, own, axis + JoinMark.RADIUS}, new double[] {
            top, top + 6, top + 6, middle, middle
        });
    }

    private static void join(Canvas canvas, double axis, double own, double from, double foot, double middle) {
        if (Math.abs(own - axis) < 1) {
            Arrow.down(canvas, own, from, middle - JoinMark.RADIUS);
        } else {
            double side = Math.signum(own - axis) * JoinMark.RADIUS;
            Arrow.along(canvas, new double[] {own, own, axis + side}, new double[] {from, middle, middle});
        }
    }
}
