package glia.plots.chart;

/** One answer for each kind of mark. */
public interface MarkVisitor<T> {
    T line(Line line);

    T points(Points points);

    T band(Band band);

    T heatMap(HeatMap heatMap);

    T contour(Contour contour);

    T bars(Bars bars);

    T box(Box box);

    T picture(Picture picture);

    T rule(Rule rule);

    T label(Label label);
}
