package glia.plots;

import glia.plots.chart.Axis;
import glia.plots.chart.ColorScale;
import glia.plots.chart.HeatMap;
import glia.plots.chart.Label;
import glia.plots.chart.Line;
import glia.plots.chart.Marker;
import glia.plots.chart.Palette;
import glia.plots.chart.Panel;
import glia.plots.chart.Points;
import glia.plots.chart.Rule;
import glia.plots.chart.Stroke;
import java.util.List;
import java.util.stream.Stream;

/** Names that nobody should give, in every place where a name can stand. */
public final class Hostile {
    private Hostile() {}

    public static Stream<String> strings() {
        return Stream.of(
                "</script><script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"'><svg onload=alert(1)>",
                "<!-- comment -->",
                "$\\href{javascript:alert(1)}{x}$",
                "@FIGURE@ @ID@ @DARK@ $1 \\1 %s %n",
                "a\u0000b\u0007c\uD800d\uFFFE",
                "\u2028\u2029\u202e",
                "]]> &amp; &lt;");
    }

    public static Figure figure(String text) {
        double[] two = {1, 2};
        HeatMap map = HeatMap.of(new double[][] {{1, 2}, {3, 4}}, ColorScale.BLUES)
                .labelled(List.of(List.of(text, text), List.of(text, text)))
                .withBar(text);
        Panel first = Panel.of(
                        Axis.of(text),
                        Axis.of(text),
                        List.of(
                                new Line(text, two, two, Stroke.of(Palette.BLUE)),
                                new Points("also " + text, two, two, Marker.of(Palette.GREEN), List.of(text, text)),
                                new Rule(text, true, 1.5, Stroke.of(Palette.BLUE)),
                                Label.of(1, 1, text)))
                .titled(text);
        List<String> names = List.of(text, text);
        Panel second = Panel.of(Axis.named(text, names), Axis.named(text, names), List.of(map));
        return Figure.of(text, text, first, second).noted(text);
    }
}
