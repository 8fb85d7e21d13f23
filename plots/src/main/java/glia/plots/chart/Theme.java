package glia.plots.chart;

/** The page a picture stands on. */
public enum Theme {
    LIGHT,
    DARK
}
