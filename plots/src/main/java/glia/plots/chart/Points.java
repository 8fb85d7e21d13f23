package glia.plots.chart;

import java.util.List;

/**
 * Single points.
 *
 * @param labels what each says when pointed at; empty for none
 */
public record Points(String name, double[] x, double[] y, Marker marker, List<String> labels) implements Mark {
    public Points {
        x = Checks.sameLength("points", name, x, y).clone();
        y = y.clone();
        labels = List.copyOf(labels);
        if (!labels.isEmpty() && labels.size() != x.length) {
            throw new IllegalArgumentException(
                    "The points '" + name + "' are " + x.length + " but their labels " + labels.size());
        }
    }

    public Points(String name, double[] x, double[] y, Marker marker) {
        this(name, x, y, marker, List.of());
    }

    @Override
    public Extent xExtent() {
        return Extent.of(x);
    }

    @Override
    public Extent yExtent() {
        return Extent.of(y);
    }

    @Override
    public <T> T accept(MarkVisitor<T> visitor) {
        return visitor.points(this);
    }

    @Override
    public Thinned thinned() {
        int[] kept = Thinning.points(x, y);
        if (kept.length == x.length) {
            return new Thinned(this, "");
        }
        List<String> keptLabels = labels.isEmpty()
                ? labels
                : java.util.Arrays.stream(kept).mapToObj(labels::get).toList();
        return new Thinned(
                new Points(name, Thinning.select(x, kept), Thinning.select(y, kept), marker, keptLabels),
                Thinning.note(name, kept.length, x.length, "drawn at random, with the outermost"));
    }
}
