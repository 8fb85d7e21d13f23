package glia.datasets.download;

import glia.datasets.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of the published data sets on this machine. A file comes from the mirror where one is set (then nothing
 * else is asked), from the cache, or from its public source; whichever it is, its SHA-256 is checked.
 */
public final class DataFiles {
    private static final Map<Path, Object> LOCKS = new ConcurrentHashMap<>();

    private final Path cache;
    private final Optional<Path> mirror;
    private final Download download;
    private final Map<Path, Object> locks;

    public DataFiles(Path cache, Optional<Path> mirror) {
        this(cache, mirror, new Download(), LOCKS);
    }

    DataFiles(Path cache, Optional<Path> mirror, Download download, Map<Path, Object> locks) {
        this.cache = cache;
        this.mirror = mirror;
        this.download = download;
        this.locks = locks;
    }

    /** As the environment says: {@code GLIA_CACHE}, {@code GLIA_DATASETS_MIRROR}, or their system properties. */
    public static DataFiles ofEnvironment() {
        return new DataFiles(
                CacheFolder.locate(System.getenv(), System.getProperties()),
                CacheFolder.mirror(System.getenv(), System.getProperties()));
    }

    public Path cache() {
        return cache;
    }

    public Optional<Path> mirror() {
        return mirror;
    }

    /** Whether the file is here already, whole or not; the network is not asked. */
    public boolean present(RemoteFile file) {
        return Files.isRegularFile(mirror.orElse(cache).resolve(file.path()));
    }

    /**
     * The file's place on this machine. Loads of one file by several threads wait for the first.
     *
     * @throws DownloadException if it cannot be had, saying what to do
     */
    public Path fetch(RemoteFile file, Progress progress) {
        try {
            if (mirror.isPresent()) {
                return fromMirror(mirror.get(), file);
            }
            Path kept = cache.resolve(file.path());
            synchronized (locks.computeIfAbsent(kept.toAbsolutePath(), path -> new Object())) {
                if (Files.isRegularFile(kept)) {
                    if (file.digest(kept).equals(file.sha256())) {
                        return kept;
                    }
                    Files.delete(kept);
                }
                download.run(file, kept, progress);
                return kept;
            }
        } catch (IOException unreadable) {
            throw new DownloadException(
                    "Cannot read " + file.fileName() + " of the data set: " + unreadable, unreadable);
        }
    }

    private static Path fromMirror(Path mirror, RemoteFile file) throws IOException {
        Path mirrored = mirror.resolve(file.path());
        if (!Files.isRegularFile(mirrored)) {
            throw new DownloadException("The mirror " + mirror + " has no " + file.path()
                    + ". Put it there (from " + file.uri()
                    + "), or unset GLIA_DATASETS_MIRROR to download it.");
        }
        String found = file.digest(mirrored);
        if (!found.equals(file.sha256())) {
            throw new DownloadException("The mirror's " + mirrored + " is not the file it should be: SHA-256 " + found
                    + ", expected " + file.sha256() + ". Fetch it again from " + file.uri() + ".");
        }
        return mirrored;
    }
}
