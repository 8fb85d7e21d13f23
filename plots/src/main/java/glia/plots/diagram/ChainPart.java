package glia.plots.diagram;

import glia.plots.draw.Canvas;
import java.util.List;

/** Parts one under the other. */
record ChainPart(List<Part> parts) implements Part {
    static final double GAP = 20;

    @Override
    public double left() {
        return parts.stream().mapToDouble(Part::left).max().orElse(4);
    }

    @Override
    public double right() {
        return parts.stream().mapToDouble(Part::right).max().orElse(4);
    }

    @Override
    public double height() {
        return parts.stream().mapToDouble(Part::height).sum() + GAP * Math.max(0, parts.size() - 1);
    }

    @Override
    public void paint(Canvas canvas, double axis, double top, Places places) {
        double y = top;
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                Arrow.down(canvas, axis, y - GAP, y);
            }
            parts.get(i).paint(canvas, axis, y, places);
            y += parts.get(i).height() + GAP;
        }
    }
}
