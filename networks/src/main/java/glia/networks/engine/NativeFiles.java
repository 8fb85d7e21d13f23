package glia.networks.engine;

import ai.djl.engine.EngineException;
import ai.djl.util.Platform;
import ai.djl.util.Utils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
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
 * there; so one process unpacks at a time, and a folder with a missing or shortened file is unpacked anew.
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
            if (!Files.isWritable(cache) && sound(cache, platform)) {
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

    /** Deletes the folder of unpacked libraries if a file of it is missing or not of the size it was packed with. */
    static void repair(Path cache, Platform platform) throws IOException {
        Path folder = folder(cache, platform);
        if (Files.isDirectory(folder) && !sound(cache, platform)) {
            delete(folder);
        }
    }

    /** Whether all libraries are there, of the sizes that they were packed with. */
    static boolean sound(Path cache, Platform platform) throws IOException {
        String classifier = platform.getClassifier();
        String flavor = platform.getFlavor();
        Path folder = folder(cache, platform);
        if (!Files.isDirectory(folder)) {
            return false;
        }
        boolean sound = true;
        for (String name : platform.getLibraries()) {
            sound &= same(folder.resolve(name), "pytorch/" + flavor + "/" + classifier + "/" + name);
        }
        String jni = System.mapLibraryName("djl_torch");
        String resource = "jnilib/" + classifier + "/" + flavor + "/" + jni;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.filter(file -> file.getFileName().toString().endsWith(jni))
                    .toList()) {
                sound &= same(path, resource);
            }
        }
        return sound;
    }

    private static Path folder(Path cache, Platform platform) {
        return cache.resolve(platform.getVersion() + "-" + platform.getFlavor() + "-" + platform.getClassifier());
    }

    private static boolean same(Path path, String resource) throws IOException {
        URL packed = NativeFiles.class.getClassLoader().getResource(resource);
        return packed == null
                || Files.exists(path)
                        && Files.size(path) == packed.openConnection().getContentLengthLong();
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
