package glia.networks.engine;

import ai.djl.engine.EngineException;
import ai.djl.util.Platform;
import ai.djl.util.Utils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * PyTorch's libraries on disk. DJL unpacks them into its cache on the first use and afterwards believes whatever lies
 * there; so one process unpacks at a time, and a folder with a missing, shortened or changed file is unpacked anew.
 */
final class NativeFiles {
    /** No machine takes so long. */
    private static final Duration UNPACKING = Duration.ofHours(1);

    private NativeFiles() {}

    /** Runs {@code load}, which may unpack, with no other process unpacking meanwhile. */
    static void whileSound(Callable<?> load) {
        try {
            Platform platform = Platform.detectPlatform("pytorch");
            if (OwnLibraries.wanted()) {
                OwnLibraries.prepare(platform.getVersion().split("-")[0]);
                own(load);
                return;
            }
            Path cache = Files.createDirectories(Utils.getEngineCacheDir("pytorch"));
            if (!Files.isWritable(cache) && folder(cache, platform).sound()) {
                // Unpacked by somebody else: nobody can unpack there now, so there is nothing to wait for.
                load.call();
                return;
            }
            try (FileChannel file =
                    FileChannel.open(cache.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Given back when the file is closed.
                file.lock();
                clear(cache);
                repair(cache, platform);
                load.call();
                folder(cache, platform).seal();
            }
        } catch (FileSystemException failed) {
            throw explained(failed);
        } catch (EngineException failed) {
            throw failed.getCause() instanceof IOException cause ? explained(cause) : failed;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static IllegalStateException explained(IOException failed) {
        return new IllegalStateException(
                "PyTorch's libraries cannot be unpacked into " + Utils.getEngineCacheDir("pytorch") + ": "
                        + failed.getMessage() + ". They take 450 MB. Make room there, or set ENGINE_CACHE_DIR to"
                        + " a folder that has it, and start again.",
                failed);
    }

    private static void own(Callable<?> load) throws Exception {
        try {
            load.call();
        } catch (EngineException failed) {
            throw OwnLibraries.explained(failed);
        }
    }

    /**
     * Deletes what processes left that ended while they unpacked. Not before an hour: a program with DJL alone does not
     * heed the lock.
     */
    static void clear(Path cache) throws IOException {
        Instant old = Instant.now().minus(UNPACKING);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(cache, "tmp*")) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder)
                        && Files.getLastModifiedTime(folder).toInstant().isBefore(old)) {
                    delete(folder);
                }
            }
        }
    }

    /** Deletes the folder of unpacked libraries if a file of it is missing or not what was packed. */
    static void repair(Path cache, Platform platform) throws IOException {
        UnpackedFolder folder = folder(cache, platform);
        if (Files.isDirectory(folder.path()) && !folder.sound()) {
            delete(folder.path());
        }
    }

    private static UnpackedFolder folder(Path cache, Platform platform) {
        return new UnpackedFolder(
                cache.resolve(platform.getVersion() + "-" + platform.getFlavor() + "-" + platform.getClassifier()),
                platform);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
