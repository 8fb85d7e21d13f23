package glia.plots.chart;

/** The shape of a point. */
public enum Symbol {
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE,
    CROSS
}
