import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The page with the table: rows made now replace those of before, the others stay. */
final class Table {
    private static final String HEAD = """
            # Trained to a reference

            Made by `PYTHON=/path/to/python benchmarks/accuracy/run [row...]`: the same definition, samples, batches, steps and
            optimizer on both sides, three seeds each unless the row says more, mean and standard deviation over seeds.
            Starting weights and the order of samples are drawn by each side itself, from the same distributions. The last
            column says where Glia's mean stands: better than PyTorch's by more than the wider of the two deviations, within
            it, or behind.

            | task | network | data | steps | figure | Glia | PyTorch | |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private final Path page;
    private final Map<String, String> lines = new LinkedHashMap<>();

    Table(Path page) throws IOException {
        this.page = page;
        Map<String, String> before = new LinkedHashMap<>();
        if (Files.exists(page)) {
            for (String line : Files.readAllLines(page)) {
                if (line.startsWith("| ")) {
                    before.put(line.split("\\|")[1].strip(), line);
                }
            }
        }
        for (String name : Rows.names()) {
            lines.put(name, before.getOrDefault(name, ""));
        }
    }

    /** @return the row's line, which stands in the page now */
    String put(Row row, String data, String steps, double[] ours, double[] theirs) throws IOException {
        String line = String.format(
                "| %s | `%s` | %s | %s | %s | %s | %s | %s |",
                row.name(),
                row.network(),
                data,
                row.seeds() == 3 ? steps : steps + ", " + row.seeds() + " seeds",
                row.quantity().text(),
                text(ours),
                text(theirs),
                row.quantity().verdict(ours, theirs));
        lines.put(row.name(), line);
        StringBuilder text = new StringBuilder(HEAD);
        lines.values().stream().filter(each -> !each.isEmpty()).forEach(each -> text.append(each).append('\n'));
        Files.writeString(page, text);
        return line;
    }

    private static String text(double... figures) {
        double mean = Quantity.mean(figures);
        return Double.isNaN(mean)
                ? "-"
                : String.format(Locale.ROOT, "%.4g ± %.2g", mean, Quantity.deviation(figures));
    }
}
