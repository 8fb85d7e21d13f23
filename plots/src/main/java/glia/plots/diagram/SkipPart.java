package glia.plots.diagram;

import glia.plots.draw.Canvas;

/** The circle in which an earlier layer's output comes in, along a line at the right. */
record SkipPart(Node.Skip skip) implements Part {
    @Override
    public double left() {
        return JoinMark.RADIUS;
    }

    @Override
    public double right() {
        // Room for the line, so that it does not run through the boxes it passes.
        return 190;
    }

    @Override
    public double height() {
        return 2 * JoinMark.RADIUS;
    }

    @Override
    public void paint(Canvas canvas, double axis, double top, Places places) {
        double middle = top + JoinMark.RADIUS;
        places.find(skip.from()).ifPresent(from -> {
            double lane = Math.max(axis + right(), from[0] + 14) + 10 * places.lane();
            Arrow.along(canvas, new double[] {from[0], lane, lane, axis + JoinMark.RADIUS}, new double[] {
                from[1], from[1], middle, middle
            });
        });
        JoinMark.paint(canvas, axis, middle, skip.join());
    }
}
