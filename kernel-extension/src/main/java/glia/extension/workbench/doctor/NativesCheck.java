package glia.extension.workbench.doctor;

import ai.djl.util.Platform;
import ai.djl.util.Utils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the engine's native libraries are unpacked. */
final class NativesCheck implements Check {
    private static final long NEEDED_BYTES = 500L << 20;

    @Override
    public Finding look() {
        Path folder = Utils.getEngineCacheDir("pytorch");
        try {
            long size = Sizes.of(folder);
            String found = Sizes.shown(size) + " for " + Platform.detectPlatform("pytorch") + " in " + folder;
            Path existing = Sizes.existing(folder);
            if (!Files.isWritable(existing)) {
                return Finding.wrong(
                        "natives", existing + " cannot be written", "name a writable folder in DJL_CACHE_DIR");
            }
            long free = existing.toFile().getUsableSpace();
            if (size == 0 && free < NEEDED_BYTES) {
                return Finding.wrong(
                        "natives",
                        "not unpacked, and only " + Sizes.shown(free) + " free in " + existing,
                        "free 500 MB, or name another folder in DJL_CACHE_DIR");
            }
            return size == 0
                    ? Finding.note("natives", "not unpacked yet", "./glia install unpacks them into " + folder)
                    : Finding.good("natives", found);
        } catch (IOException | RuntimeException e) {
            return Finding.wrong(
                    "natives", "cannot be looked at: " + e.getMessage(), "name another folder in DJL_CACHE_DIR");
        }
    }
}
