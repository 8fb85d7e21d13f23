package glia.datasets.download;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * A file of a data set: where it is published, and what it must hold.
 *
 * @param path where it lies below the cache folder and below a mirror, with {@code /} on every system
 * @param sha256 its digest, 64 hexadecimal digits in lower case
 * @param bytes its size, exact unless it is an archive
 * @param members for an archive, ends of the names of the members that are checked in its place; else empty
 */
public record RemoteFile(String path, URI uri, String sha256, long bytes, String members) {

    /** @throws IllegalArgumentException if the path leaves its folder or the digest is no SHA-256 */
    public RemoteFile {
        if (path.startsWith("/") || path.contains("..") || path.contains("\\")) {
            throw new IllegalArgumentException("A data file's path stays below its folder, found " + path);
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256 digest: " + sha256);
        }
    }

    public RemoteFile(String path, URI uri, String sha256, long bytes) {
        this(path, uri, sha256, bytes, "");
    }

    /** Whether the size is known to the byte. */
    boolean exact() {
        return members.isEmpty();
    }

    /** The digest of what lies at {@code place}, comparable with {@link #sha256}. */
    String digest(Path place) throws IOException {
        return exact() ? Digest.of(place) : TarArchive.digest(place, members);
    }

    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
