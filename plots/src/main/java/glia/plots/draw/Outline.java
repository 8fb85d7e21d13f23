package glia.plots.draw;

import glia.plots.chart.Symbol;

/** The corners of a point's shape, as x and y. */
final class Outline {
    private Outline() {}

    static double[][] of(Symbol symbol, double x, double y, double half) {
        switch (symbol) {
            case DIAMOND:
                return new double[][] {{x - half, x, x + half, x}, {y, y - half, y, y + half}};
            case TRIANGLE:
                return new double[][] {{x - half, x, x + half}, {y + half, y - half, y + half}};
            default:
                double side = half * 0.88;
                return new double[][] {
                    {x - side, x + side, x + side, x - side}, {y - side, y - side, y + side, y + side}
                };
        }
    }
}
