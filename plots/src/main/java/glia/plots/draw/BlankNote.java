package glia.plots.draw;

import glia.plots.chart.Bars;
import glia.plots.chart.HeatMap;
import glia.plots.chart.Line;
import glia.plots.chart.Mark;
import glia.plots.chart.Panel;
import glia.plots.chart.Points;

/** What stands in a panel that has nothing to show. */
public final class BlankNote {
    private BlankNote() {}

    /** Whether there were values that are no numbers, or none at all. */
    public static String of(Panel panel) {
        for (Mark mark : panel.marks()) {
            int values = mark instanceof Line line
                    ? line.y().length
                    : mark instanceof Points points
                            ? points.y().length
                            : mark instanceof Bars bars
                                    ? bars.values().length
                                    : mark instanceof HeatMap map ? map.y().length : 0;
            if (values > 0) {
                return "Nothing to draw: every value is NaN or infinite";
            }
        }
        return "No data yet";
    }
}
