package glia.datasets.download;

import java.net.URI;

/**
 * A file of a data set: where it is published, and what it must hold.
 *
 * @param path where it lies below the cache folder and below a mirror, with {@code /} on every system
 * @param sha256 its digest, 64 hexadecimal digits in lower case
 * @param bytes its exact size
 */
public record RemoteFile(String path, URI uri, String sha256, long bytes) {

    /** @throws IllegalArgumentException if the path leaves its folder or the digest is no SHA-256 */
    public RemoteFile {
        if (path.startsWith("/") || path.contains("..") || path.contains("\\")) {
            throw new IllegalArgumentException("A data file's path stays below its folder, found " + path);
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256 digest: " + sha256);
        }
    }

    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
