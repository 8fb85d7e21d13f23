package glia.plots.draw;

import glia.plots.chart.Axis;
import glia.plots.chart.Extent;

/** From the values of an axis to pixels; {@code from} is where its lower end lies. */
record Scaler(double low, double high, boolean logarithmic, double from, double to) {
    static Scaler of(Axis axis, Extent extent, double from, double to) {
        return axis.reversed()
                ? new Scaler(extent.low(), extent.high(), axis.logarithmic(), to, from)
                : new Scaler(extent.low(), extent.high(), axis.logarithmic(), from, to);
    }

    /** Where a value lies; not a number for one that has no place. */
    double at(double value) {
        if (!Double.isFinite(value) || logarithmic && value <= 0) {
            return Double.NaN;
        }
        double share = logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        // Far outside is as good as outside, and keeps the numbers of a path short.
        return from + (to - from) * Math.max(-20, Math.min(20, share));
    }

    double length(double values) {
        return Math.abs((to - from) * values / (high - low));
    }
}
