package glia.networks.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.util.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A cache with links to the libraries as DJL unpacked them, of which one is then spoilt. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "makes symbolic links")
class NativeFilesTest {
    @TempDir
    Path cache;

    private Path folder;
    private Platform platform;

    @BeforeEach
    void link() throws IOException {
        Path unpacked = Path.of(Devices.report().folder());
        platform = Platform.detectPlatform("pytorch");
        assumeTrue(System.getenv("PYTORCH_LIBRARY_PATH") == null, "the libraries are the user's own");
        folder = Files.createDirectory(cache.resolve(unpacked.getFileName()));
        try (var files = Files.list(unpacked)) {
            // Without the seal, which the tests would write through the link.
            for (Path file : files.filter(each -> !each.endsWith(".sound")).toList()) {
                Files.createSymbolicLink(folder.resolve(file.getFileName()), file);
            }
        }
    }

    @Test
    void leavesWhatIsSound() throws IOException {
        NativeFiles.repair(cache, platform);
        assertTrue(Files.isDirectory(folder));
        assertTrue(unpacked().sound());
    }

    @Test
    void clearsAwayAShortenedLibrary() throws IOException {
        replace(folder.resolve(platform.getLibraries()[0]), new byte[100]);
        NativeFiles.repair(cache, platform);
        assertFalse(Files.exists(folder));
    }

    @Test
    void clearsAwayAFolderThatLacksALibrary() throws IOException {
        Files.delete(folder.resolve(platform.getLibraries()[0]));
        NativeFiles.repair(cache, platform);
        assertFalse(Files.exists(folder));
    }

    @Test
    void clearsAwayAShortenedBridge() throws IOException {
        try (var files = Files.list(folder)) {
            Path bridge = files.filter(file -> file.toString().contains("djl_torch"))
                    .findFirst()
                    .orElseThrow();
            replace(bridge, new byte[100]);
        }
        NativeFiles.repair(cache, platform);
        assertFalse(Files.exists(folder));
    }

    @Test
    void clearsAwayALibraryOfTheRightSizeThatIsAnother() throws IOException {
        changeSmallest();
        NativeFiles.repair(cache, platform);
        assertFalse(Files.exists(folder));
    }

    @Test
    void readsAgainOnlyWhatChangedSinceItWasFoundSound() throws IOException {
        Path library = changeSmallest();
        unpacked().seal();
        assertTrue(unpacked().sound(), "it is as old as the seal, so nobody looks");
        Files.setLastModifiedTime(library, FileTime.from(Instant.now().plusSeconds(2)));
        assertFalse(unpacked().sound());
    }

    private UnpackedFolder unpacked() {
        return new UnpackedFolder(folder, platform);
    }

    /** The link, not the library that it leads to. */
    private static void replace(Path library, byte[] content) throws IOException {
        Files.delete(library);
        Files.write(library, content);
    }

    private Path changeSmallest() throws IOException {
        Path library = smallest();
        byte[] changed = Files.readAllBytes(library);
        changed[changed.length / 2] ^= 1;
        replace(library, changed);
        return library;
    }

    private Path smallest() throws IOException {
        Path smallest = null;
        for (String name : platform.getLibraries()) {
            Path library = folder.resolve(name);
            if (smallest == null || Files.size(library) < Files.size(smallest)) {
                smallest = library;
            }
        }
        return smallest;
    }
}
