package glia.datasets.download;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads a gzipped tar archive into memory; nothing is ever written where a member's name says. */
public final class TarArchive {
    /** An archive that unpacks to more is not one of ours. */
    private static final long MOST_BYTES = 512L << 20;

    private TarArchive() {}

    /** The members whose names end so, by file name without folders. */
    public static Map<String, byte[]> read(Path archive, String ending) throws IOException {
        Map<String, byte[]> members = new TreeMap<>();
        long total = 0;
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file, 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && entry.getName().endsWith(ending)) {
                    total += entry.getSize();
                    if (total > MOST_BYTES) {
                        throw new IOException(archive + " unpacks to more than " + MOST_BYTES + " bytes");
                    }
                    members.put(entry.getName().substring(entry.getName().lastIndexOf('/') + 1), tar.readAllBytes());
                }
            }
        }
        return members;
    }

    /**
     * One digest for the members whose names end so: SHA-256 of the lines that {@code sha256sum} prints for them, in
     * order of name. Something that is no archive has a digest too, its own bytes', which is then a wrong one.
     */
    static String digest(Path archive, String ending) throws IOException {
        try {
            StringBuilder lines = new StringBuilder();
            read(archive, ending)
                    .forEach((name, content) -> lines.append(Digest.of(content))
                            .append("  ")
                            .append(name)
                            .append('\n'));
            return Digest.of(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (ZipException | EOFException notAnArchive) {
            return Digest.of(archive);
        }
    }
}
