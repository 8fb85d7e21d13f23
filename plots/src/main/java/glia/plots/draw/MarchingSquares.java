package glia.plots.draw;

import glia.plots.chart.Contour;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds where a grid of heights crosses a level, cell by cell (Lorensen and Cline's cubes, in the plane). */
final class MarchingSquares {
    private MarchingSquares() {}

    /** The lines at a level, each as its places across and up, joined from the pieces of neighbouring cells. */
    static List<double[][]> lines(Contour contour, double level) {
        Map<String, Deque<double[]>> ends = new HashMap<>();
        Set<Deque<double[]>> lines = new LinkedHashSet<>();
        for (double[] piece : segments(contour, level)) {
            double[] from = {piece[0], piece[1]};
            double[] to = {piece[2], piece[3]};
            Deque<double[]> before = ends.remove(key(from));
            Deque<double[]> after = ends.remove(key(to));
            Deque<double[]> line;
            if (before != null && after != null && before != after) {
                // The two are read so that the first ends where the piece begins and the second begins where it ends.
                line = directed(before, from, false);
                lines.remove(before);
                lines.remove(after);
                line.addAll(directed(after, to, true));
            } else if (before != null) {
                lines.remove(before);
                line = directed(before, from, false);
                line.addLast(to);
            } else if (after != null) {
                lines.remove(after);
                line = directed(after, to, true);
                line.addFirst(from);
            } else {
                line = new ArrayDeque<>(List.of(from, to));
            }
            lines.add(line);
            if (before == null || before != after) {
                ends.put(key(line.peekFirst()), line);
                ends.put(key(line.peekLast()), line);
            }
        }
        return lines.stream().map(MarchingSquares::columns).toList();
    }

    private static Deque<double[]> directed(Deque<double[]> line, double[] place, boolean first) {
        boolean starts = key(line.peekFirst()).equals(key(place));
        Deque<double[]> directed = new ArrayDeque<>();
        if (starts == first) {
            directed.addAll(line);
        } else {
            line.forEach(directed::addFirst);
        }
        return directed;
    }

    private static String key(double[] place) {
        return (float) place[0] + " " + (float) place[1];
    }

    private static double[][] columns(Deque<double[]> line) {
        double[][] columns = new double[2][line.size()];
        int i = 0;
        for (double[] place : line) {
            columns[0][i] = place[0];
            columns[1][i++] = place[1];
        }
        return columns;
    }

    /** Straight pieces as {@code x0, y0, x1, y1}; a cell with a corner that is no number has none. */
    static List<double[]> segments(Contour contour, double level) {
        List<double[]> pieces = new ArrayList<>();
        double[][] z = contour.z();
        for (int row = 0; row + 1 < z.length; row++) {
            for (int column = 0; column + 1 < z[row].length; column++) {
                cell(contour, row, column, level, pieces);
            }
        }
        return pieces;
    }

    private static void cell(Contour contour, int row, int column, double level, List<double[]> pieces) {
        double[][] z = contour.z();
        double[] x = contour.x();
        double[] y = contour.y();
        double[] xs = {x[column], x[column + 1], x[column + 1], x[column]};
        double[] ys = {y[row], y[row], y[row + 1], y[row + 1]};
        double[] heights = {z[row][column], z[row][column + 1], z[row + 1][column + 1], z[row + 1][column]};
        List<double[]> crossings = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int next = (i + 1) % 4;
            double here = heights[i];
            double there = heights[next];
            if (!Double.isFinite(here)) {
                return;
            }
            if (here < level != there < level) {
                double share = (level - here) / (there - here);
                crossings.add(new double[] {xs[i] + (xs[next] - xs[i]) * share, ys[i] + (ys[next] - ys[i]) * share});
            }
        }
        if (crossings.size() == 4) {
            // A saddle: which corners belong together is told by the height of the middle.
            double middle = (heights[0] + heights[1] + heights[2] + heights[3]) / 4;
            int shift = middle < level == heights[0] < level ? 0 : 1;
            add(pieces, crossings.get(shift), crossings.get(shift + 1));
            add(pieces, crossings.get(shift + 2), crossings.get((shift + 3) % 4));
        } else if (crossings.size() == 2) {
            add(pieces, crossings.get(0), crossings.get(1));
        }
    }

    private static void add(List<double[]> pieces, double[] from, double[] to) {
        pieces.add(new double[] {from[0], from[1], to[0], to[1]});
    }
}
