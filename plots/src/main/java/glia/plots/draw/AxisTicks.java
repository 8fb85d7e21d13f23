package glia.plots.draw;

import glia.plots.chart.Axis;
import glia.plots.chart.Extent;
import glia.plots.chart.Ticks;
import glia.plots.chart.Ticks.Tick;
import java.util.ArrayList;
import java.util.List;

/** The ticks of an axis that is so many pixels long. */
final class AxisTicks {
    private AxisTicks() {}

    static List<Tick> of(Axis axis, Extent extent, double pixels, boolean upright) {
        if (axis.hidden()) {
            return List.of();
        }
        if (!axis.categories().isEmpty()) {
            return named(axis.categories(), pixels, upright);
        }
        int count = (int) Math.max(2, pixels / (upright ? 44 : 64));
        if (axis.logarithmic()) {
            return Ticks.logarithmic(extent.low(), extent.high(), count);
        }
        return Ticks.linear(extent.low(), extent.high(), count, axis.scale() == Axis.Scale.WHOLE);
    }

    private static List<Tick> named(List<String> names, double pixels, boolean upright) {
        // A name needs 12 pixels beside another even when slanted; with less, every second, third... is named.
        int every = (int) Math.max(1, Math.ceil(names.size() * 12 / Math.max(1, pixels)));
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < names.size(); i += every) {
            ticks.add(new Tick(i, TextWidth.fit(names.get(i), 11, upright ? 110 : 120)));
        }
        return ticks;
    }
}
