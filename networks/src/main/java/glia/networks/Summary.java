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
    public record Row(int depth, String path, String layer, Shape output, long parameters, long bytes, int line) {}

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
            long parameters = placed.parameters().stream()
                    .mapToLong(NamedParameter::count)
                    .sum();
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
        int width = Math.max(
                5,
                rows.stream()
                        .mapToInt(row -> row.depth() * 2 + row.layer().length())
                        .max()
                        .orElse(0));
        int shapes = Math.max(
                6,
                rows.stream()
                        .mapToInt(row -> row.output().toString().length())
                        .max()
                        .orElse(0));
        String format = "%-" + width + "s  %-" + shapes + "s  %11s  %9s  %4s\n";
        StringBuilder table = new StringBuilder(network + ": input " + input + "\n");
        table.append(String.format(format, "layer", "output", "parameters", "memory", "line"));
        for (Row row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    format,
                    "  ".repeat(row.depth()) + row.layer(),
                    row.output(),
                    row.parameters() == 0 ? "" : String.format(Locale.ROOT, "%,d", row.parameters()),
                    row.bytes() == 0 ? "" : bytes(row.bytes()),
                    row.line()));
        }
        return table
                + String.format(
                        Locale.ROOT,
                        "%,d parameters, %s; outputs of one sample %s",
                        parameters(),
                        bytes(parameterBytes()),
                        bytes(activationBytes()));
    }

    private static String bytes(long count) {
        if (count < 1024) {
            return count + " B";
        }
        String[] units = {"KB", "MB", "GB", "TB", "PB", "EB"};
        double amount = count / 1024.0;
        int unit = 0;
        while (amount >= 1024 && unit < units.length - 1) {
            amount /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", amount, units[unit]);
    }
}
