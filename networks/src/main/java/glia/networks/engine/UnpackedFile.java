package glia.networks.engine;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * A library on disk, and the same as it was packed.
 *
 * @param packed where it came from, in a jar
 */
record UnpackedFile(Path path, URL packed) {
    private static final int READ_AT_ONCE = 1 << 20;

    boolean hasItsSize() throws IOException {
        return Files.exists(path) && Files.size(path) == packed.openConnection().getContentLengthLong();
    }

    /** By the checksum in the jar: measured, an eighth of a second for all of PyTorch. */
    boolean hasItsContent() throws IOException {
        URLConnection connection = packed.openConnection();
        return !(connection instanceof JarURLConnection jar)
                || checksum() == jar.getJarEntry().getCrc();
    }

    private long checksum() throws IOException {
        CRC32 checksum = new CRC32();
        ByteBuffer buffer = ByteBuffer.allocateDirect(READ_AT_ONCE);
        try (FileChannel file = FileChannel.open(path)) {
            while (file.read(buffer) >= 0) {
                checksum.update(buffer.flip());
                buffer.clear();
            }
        }
        return checksum.getValue();
    }
}
