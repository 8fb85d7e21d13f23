package glia.plots.learning;

import glia.plots.Figure;
import glia.plots.chart.Axis;
import glia.plots.chart.ColorScale;
import glia.plots.chart.HeatMap;
import glia.plots.chart.Panel;
import java.util.ArrayList;
import java.util.List;

/** Which tokens each head of an attention layer looks at. */
public final class AttentionPlot {
    private static final int NAMED = 40;

    private AttentionPlot() {}

    /**
     * @param tokens that look, and are looked at
     * @param heads {@code [heads][looking][looked at]}, each row summing to 1
     * @throws IllegalArgumentException if a head is not of as many rows and columns as there are tokens
     */
    public static Figure of(String name, List<String> tokens, double[][][] heads) {
        List<Panel> panels = new ArrayList<>();
        for (int head = 0; head < heads.length; head++) {
            if (heads[head].length != tokens.size()) {
                throw new IllegalArgumentException(
                        "Head " + head + " has " + heads[head].length + " rows for " + tokens.size() + " tokens");
            }
            HeatMap map = HeatMap.of(heads[head], ColorScale.BLUES).between(0, 1);
            panels.add(Panel.of(axis(tokens), axis(tokens).downwards(), List.of(map))
                    .titled("head " + (head + 1))
                    .squared());
        }
        int columns = heads.length <= 2 ? Math.max(1, heads.length) : heads.length <= 4 ? 2 : 4;
        int rows = Math.max(1, (heads.length + columns - 1) / columns);
        int side = columns == 4 ? 250 : 380;
        return Figure.of(
                        "Attention of " + name,
                        heads.length + " heads over " + tokens.size() + " tokens: each row shows where a token looks",
                        panels.toArray(Panel[]::new))
                .inColumns(columns)
                .sized(Math.max(420, side * columns), 50 + side * rows)
                .noted("A row is a token, its columns the tokens it looks at; darker is more");
    }

    private static Axis axis(List<String> tokens) {
        return tokens.size() <= NAMED ? Axis.named("", tokens) : Axis.of("position");
    }
}
