package glia.plots.chart;

/** Something drawn on a panel. All values are in the units of the panel's axes. */
public sealed interface Mark permits Line, Points, Band, HeatMap, Contour, Bars, Box, Picture, Rule, Label {

    /** What it is called in the legend; empty for nothing. */
    String name();

    Extent xExtent();

    Extent yExtent();

    <T> T accept(MarkVisitor<T> visitor);

    /** The same with so few points that a page stays light, and what was left out. */
    default Thinned thinned() {
        return new Thinned(this, "");
    }

    /** Whether there is nothing to see: no value at all, or none that is a number. */
    default boolean blank() {
        return xExtent().isEmpty() || yExtent().isEmpty();
    }

    /** @param note says what was left out, empty where nothing was */
    record Thinned(Mark mark, String note) {}
}
