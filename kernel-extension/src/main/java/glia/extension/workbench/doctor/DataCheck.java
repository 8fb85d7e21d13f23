package glia.extension.workbench.doctor;

import glia.datasets.download.CacheFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where data sets are kept, and the mirror that may stand in for the network. */
final class DataCheck implements Check {

    @Override
    public Finding look() {
        Path cache = CacheFolder.locate(System.getenv(), System.getProperties());
        Optional<Path> mirror = CacheFolder.mirror(System.getenv(), System.getProperties());
        if (mirror.isPresent() && !Files.isDirectory(mirror.get())) {
            return Finding.wrong(
                    "cache",
                    "GLIA_DATASETS_MIRROR names " + mirror.get() + ", which is no folder",
                    "correct it, or unset it");
        }
        Path existing = Sizes.existing(cache);
        if (!Files.isWritable(existing)) {
            return Finding.wrong("cache", existing + " cannot be written", "name a writable folder in GLIA_CACHE");
        }
        try {
            return Finding.good(
                    "cache",
                    Sizes.shown(Sizes.of(cache)) + " of data sets in " + cache
                            + mirror.map(folder -> ", mirror " + folder).orElse(""));
        } catch (IOException e) {
            return Finding.wrong("cache", cache + " cannot be read: " + e.getMessage(), "remove it");
        }
    }
}
