package glia.plots.chart;

import java.util.List;

/**
 * Colours that people with any common colour blindness tell apart (Okabe and Ito, "Color Universal Design", 2008). Its
 * yellow and black are left out: each vanishes on one of the two pages.
 */
public final class Palette {
    public static final Color BLUE = Color.of("#0072b2");
    public static final Color VERMILION = Color.of("#d55e00");
    public static final Color GREEN = Color.of("#009e73");
    public static final Color PURPLE = Color.of("#cc79a7");
    public static final Color ORANGE = Color.of("#e69f00");
    public static final Color SKY = Color.of("#56b4e9");

    private static final List<Color> COLORS = List.of(BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY);

    private Palette() {}

    /** The colour of series number {@code index}; they repeat after six. */
    public static Color color(int index) {
        return COLORS.get(Math.floorMod(index, COLORS.size()));
    }

    /** The symbol of series number {@code index}: with more series than colours, shape tells them apart. */
    public static Symbol symbol(int index) {
        return Symbol.values()[Math.floorMod(index / COLORS.size() + index, Symbol.values().length)];
    }

    /** The dash of series number {@code index}: solid for the first six, then broken. */
    public static Dash dash(int index) {
        return Dash.values()[Math.floorMod(index / COLORS.size(), Dash.values().length)];
    }
}
