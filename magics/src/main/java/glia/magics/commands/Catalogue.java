package glia.magics.commands;

import glia.datasets.CatalogueEntry;
import glia.datasets.Datasets;
import glia.datasets.Setting;
import glia.magics.Page;
import glia.magics.TextTable;
import java.util.Locale;
import java.util.stream.Collectors;

/** The list of what can be loaded by name. */
final class Catalogue {
    private Catalogue() {}

    static Page page() {
        TextTable table = TextTable.of("name", "samples", "shapes", "task", "from", "what it is", "settings");
        for (CatalogueEntry entry : Datasets.catalogue()) {
            table.add(
                    entry.name(),
                    String.format(Locale.ROOT, "%,d", entry.samples()),
                    entry.shapes(),
                    entry.task(),
                    entry.generated() ? "made here" : size(entry.downloadBytes()),
                    entry.description(),
                    entry.settings().stream().map(Catalogue::setting).collect(Collectors.joining(" ")));
        }
        return table.page();
    }

    private static String setting(Setting setting) {
        return setting.name() + "=" + setting.defaultValue();
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%d KB", Math.max(1, bytes / 1000))
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
