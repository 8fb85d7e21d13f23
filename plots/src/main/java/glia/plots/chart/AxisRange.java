package glia.plots.chart;

import java.util.ArrayList;
import java.util.List;

/** How far an axis reaches: as far as it was told, else around the data with a little room. */
final class AxisRange {
    private AxisRange() {}

    static Extent of(Axis axis, List<Extent> extents, List<Mark> marks, boolean across) {
        Extent data = axis.logarithmic() ? positive(marks, across) : Extent.NONE;
        if (!axis.logarithmic()) {
            for (Extent extent : extents) {
                data = data.and(extent);
            }
        }
        if (data.isEmpty()) {
            data = axis.logarithmic() ? new Extent(1, 10) : new Extent(0, 1);
        }
        Extent roomy = axis.logarithmic() ? roomyLogarithmic(data) : roomy(data, marks, across);
        return new Extent(axis.low().orElse(roomy.low()), axis.high().orElse(roomy.high()));
    }

    private static Extent roomy(Extent data, List<Mark> marks, boolean across) {
        if (data.length() == 0) {
            double reach = data.low() == 0 ? 1 : Math.abs(data.low()) * 0.5;
            return new Extent(data.low() - reach, data.high() + reach);
        }
        boolean tight = marks.stream().anyMatch(mark -> mark instanceof HeatMap || mark instanceof Picture);
        if (tight) {
            return data;
        }
        Extent padded = data.padded(0.04);
        // Bars stand on the axis.
        boolean onZero = marks.stream().anyMatch(mark -> mark instanceof Bars bars && bars.sideways() == across);
        return new Extent(onZero && data.low() == 0 ? 0 : padded.low(), onZero && data.high() == 0 ? 0 : padded.high());
    }

    private static Extent roomyLogarithmic(Extent data) {
        double room = data.high() > data.low() ? Math.pow(data.high() / data.low(), 0.04) : 2;
        return new Extent(data.low() / room, data.high() * room);
    }

    private static Extent positive(List<Mark> marks, boolean across) {
        List<double[]> values = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark instanceof Line line) {
                values.add(across ? line.x() : line.y());
            } else if (mark instanceof Points points) {
                values.add(across ? points.x() : points.y());
            } else if (mark instanceof Band band) {
                values.add(across ? band.x() : band.low());
                values.add(across ? band.x() : band.high());
            } else {
                Extent extent = across ? mark.xExtent() : mark.yExtent();
                values.add(new double[] {extent.low(), extent.high()});
            }
        }
        Extent all = Extent.NONE;
        for (double[] each : values) {
            all = all.and(Extent.positive(each));
        }
        return all;
    }
}
