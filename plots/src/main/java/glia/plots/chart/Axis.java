package glia.plots.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One side of a panel.
 *
 * @param title what is measured, with its unit: {@code "time (s)"}
 * @param categories names at the positions 0, 1, 2...; empty for an axis of numbers
 * @param low the fixed lower end, or empty to fit the data
 * @param high the fixed upper end, or empty to fit the data
 * @param reversed whether it runs downwards (or leftwards), as the rows of a matrix do
 * @param hidden whether neither line, ticks nor grid are drawn
 */
public record Axis(
        String title,
        Scale scale,
        List<String> categories,
        OptionalDouble low,
        OptionalDouble high,
        boolean reversed,
        boolean hidden) {

    /** How values become places. */
    public enum Scale {
        LINEAR,
        /** Base 10; values of 0 and below have no place and leave a gap. */
        LOGARITHMIC,
        /** Linear with ticks at whole numbers only: epochs, counts. */
        WHOLE
    }

    public Axis {
        categories = List.copyOf(categories);
        if (low.isPresent() && high.isPresent() && !(low.getAsDouble() < high.getAsDouble())) {
            throw new IllegalArgumentException("The axis '" + title + "' must run from low to high, found "
                    + low.getAsDouble() + " to " + high.getAsDouble());
        }
    }

    public static Axis of(String title) {
        return new Axis(title, Scale.LINEAR, List.of(), OptionalDouble.empty(), OptionalDouble.empty(), false, false);
    }

    public static Axis named(String title, List<String> categories) {
        Axis axis = of(title).from(-0.5, Math.max(1, categories.size()) - 0.5);
        return new Axis(title, Scale.LINEAR, categories, axis.low, axis.high, false, false);
    }

    public static Axis unseen() {
        return new Axis("", Scale.LINEAR, List.of(), OptionalDouble.empty(), OptionalDouble.empty(), false, true);
    }

    public Axis scaled(Scale newScale) {
        return new Axis(title, newScale, categories, low, high, reversed, hidden);
    }

    public Axis from(double newLow, double newHigh) {
        return new Axis(
                title, scale, categories, OptionalDouble.of(newLow), OptionalDouble.of(newHigh), reversed, hidden);
    }

    public Axis startingAt(double newLow) {
        return new Axis(title, scale, categories, OptionalDouble.of(newLow), high, reversed, hidden);
    }

    public Axis downwards() {
        return new Axis(title, scale, categories, low, high, true, hidden);
    }

    public boolean logarithmic() {
        return scale == Scale.LOGARITHMIC;
    }
}
