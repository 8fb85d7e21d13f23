package glia.plots.chart;

/** How a line is broken. */
public enum Dash {
    SOLID(),
    DASHED(6, 4),
    DOTTED(1.5, 3.5),
    DASH_DOT(7, 3, 1.5, 3);

    private final double[] lengths;

    Dash(double... lengths) {
        this.lengths = lengths;
    }

    /** Lengths drawn and left out in turn, in pixels; empty for a whole line. */
    public double[] lengths() {
        return lengths.clone();
    }
}
