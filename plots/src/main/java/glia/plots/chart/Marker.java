package glia.plots.chart;

/**
 * How a point is drawn.
 *
 * @param size its diameter in pixels
 * @param opacity in 0 to 1
 */
public record Marker(Symbol symbol, Color color, double size, double opacity) {
    public static Marker of(Color color) {
        return new Marker(Symbol.CIRCLE, color, 7, 0.85);
    }

    public Marker shaped(Symbol newSymbol) {
        return new Marker(newSymbol, color, size, opacity);
    }

    public Marker sized(double newSize) {
        return new Marker(symbol, color, newSize, opacity);
    }
}
