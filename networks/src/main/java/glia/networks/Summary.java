package glia.networks;

import glia.datasets.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a network consists of, layer by layer.
 *
 * @param input as in the definition: {@code 1x28x28}, {@code tokens 200}
 */
public record Summary(String network, String input, List<Row> rows) {
    private static final int BYTES_PER_NUMBER = 4;

    /**
     * One layer or arrangement.
     *
     * @param depth how deep it is nested, 0 at the top
     * @param layer as written
     * @param parameters how many numbers it learns; 0 for arrangements, whose layers have rows of their own
     * @param bytes what one sample's output takes; 0 for arrangements
     */
    public record Row(int depth, String path, String layer, Shape output, long parameters, long bytes, int line) {

        /** How many numbers it learns, as tables show it: {@code 61,706}; empty for none. */
        public String learned() {
            return parameters == 0 ? "" : counted(parameters);
        }

        /** What one sample's output takes, as tables show it: {@code 4.5 KB}; empty for none. */
        public String memory() {
            return bytes == 0 ? "" : Summary.memory(bytes);
        }
    }

    public Summary {
        rows = List.copyOf(rows);
    }

    static Summary of(Network network) {
        List<Row> rows = new ArrayList<>();
        add(rows, network.root(), -1);
        return new Summary(network.name(), network.input().toString(), rows);
    }

    private static void add(List<Row> rows, Node node, int depth) {
        if (node instanceof Placed placed) {
            long parameters = 0;
            for (NamedParameter parameter : placed.parameters()) {
                parameters += parameter.count();
            }
            long bytes = placed.output().count() * BYTES_PER_NUMBER;
            Source source = placed.source();
            rows.add(new Row(depth, placed.path(), source.text(), placed.output(), parameters, bytes, source.line()));
            return;
        }
        boolean shown = !(node instanceof Sequence || node instanceof Labelled);
        if (shown) {
            Source source = node.source();
            rows.add(new Row(depth, "", source.text(), node.output(), 0, 0, source.line()));
        }
        int inner = shown || depth < 0 ? depth + 1 : depth;
        node.children().forEach(child -> add(rows, child, inner));
    }

    /** How many numbers training learns. */
    public long parameters() {
        return rows.stream().mapToLong(Row::parameters).sum();
    }

    /** What the parameters take in memory. */
    public long parameterBytes() {
        return parameters() * BYTES_PER_NUMBER;
    }

    /** What the outputs of all layers take in memory for one sample, as training keeps them. */
    public long activationBytes() {
        return rows.stream().mapToLong(Row::bytes).sum();
    }

    @Override
    public String toString() {
        int layers = 5;
        int shapes = 6;
        for (Row row : rows) {
            layers = Math.max(layers, row.depth() * 2 + row.layer().length());
            shapes = Math.max(shapes, row.output().toString().length());
        }
        StringBuilder table = new StringBuilder(network + ": input " + input + "\n");
        line(table, layers, shapes, "layer", "output", "parameters", "memory", "line");
        for (Row row : rows) {
            String layer = "  ".repeat(row.depth()) + row.layer();
            String line = String.valueOf(row.line());
            line(table, layers, shapes, layer, row.output().toString(), row.learned(), row.memory(), line);
        }
        return table + counted(parameters()) + " parameters, " + memory(parameterBytes()) + "; outputs of one sample "
                + memory(activationBytes());
    }

    private static void line(
            StringBuilder table,
            int layers,
            int shapes,
            String layer,
            String output,
            String parameters,
            String memory,
            String line) {
        table.append(layer).append(" ".repeat(layers + 2 - layer.length()));
        table.append(output).append(" ".repeat(shapes + 2 - output.length()));
        right(table, parameters, 11);
        right(table, memory, 11);
        right(table, line, 6);
        table.append('\n');
    }

    private static void right(StringBuilder table, String text, int width) {
        table.append(" ".repeat(Math.max(0, width - text.length()))).append(text);
    }

    private static String counted(long count) {
        return count < 1000 ? String.valueOf(count) : String.format(Locale.ROOT, "%,d", count);
    }

    private static String memory(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        String[] units = {"KB", "MB", "GB", "TB", "PB", "EB"};
        double amount = bytes / 1024.0;
        int unit = 0;
        while (amount >= 1024 && unit < units.length - 1) {
            amount /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", amount, units[unit]);
    }
}
