package glia.datasets;

import glia.datasets.download.DataFiles;
import glia.datasets.download.RemoteFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One request for a data set by name: what was asked of it, with its defaults filled in, and where its files are. */
public final class Loading {
    private final CatalogueEntry entry;
    private final Options options;
    private final DataFiles files;
    private final Map<String, String> settings = new HashMap<>();

    /** @throws DatasetException if a setting is asked for that the data set does not have */
    public Loading(CatalogueEntry entry, Options options, DataFiles files) {
        this.entry = entry;
        this.options = options;
        this.files = files;
        List<String> known = entry.settings().stream().map(Setting::name).toList();
        entry.settings().forEach(setting -> settings.put(setting.name(), setting.defaultValue()));
        options.settings().forEach((name, value) -> {
            if (!known.contains(name)) {
                throw new DatasetException("Data set '" + entry.name() + "' has no setting '" + name + "'."
                        + Suggestion.hint(name, known)
                        + (known.isEmpty() ? " It has none." : " It has: " + String.join(", ", known) + "."));
            }
            settings.put(name, value);
        });
    }

    /** A request for another data set, with files from the same places. */
    public Loading of(CatalogueEntry other, Options asked) {
        return new Loading(other, asked, files);
    }

    public CatalogueEntry entry() {
        return entry;
    }

    public Options options() {
        return options;
    }

    public long seed() {
        return options.seed();
    }

    /** The file on this machine, from the mirror, the cache or its public source. */
    public Path file(RemoteFile file) {
        return files.fetch(file, options.progress());
    }

    public int integer(String name, int least, int most) {
        try {
            int value = Integer.parseInt(settings.get(name).strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // the message below serves both
        }
        throw wrong(name, "a whole number from " + least + " to " + most);
    }

    public double number(String name, double least, double most) {
        try {
            double value = Double.parseDouble(settings.get(name).strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // the message below serves both
        }
        throw wrong(name, "a number from " + least + " to " + most);
    }

    public String choice(String name, String... choices) {
        String value = settings.get(name).strip();
        if (Arrays.asList(choices).contains(value)) {
            return value;
        }
        throw wrong(name, "one of " + String.join(", ", choices));
    }

    private DatasetException wrong(String name, String expected) {
        return new DatasetException("Data set '" + entry.name() + "': setting '" + name + "' must be " + expected
                + ", found '" + settings.get(name) + "'.");
    }
}
