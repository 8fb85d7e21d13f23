package glia.datasets.published;

import glia.datasets.DatasetException;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** MNIST's file format: a magic number 0x000008NN (bytes, NN axes), the size of each axis, then the bytes. */
final class IdxFile {
    private IdxFile() {}

    /** The bytes of a gzipped file, each divided by {@code divisor}. */
    static float[] read(Path file, int axes, float divisor) {
        try (InputStream compressed = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(new GZIPInputStream(compressed, 1 << 16))) {
            int magic = in.readInt();
            if (magic != 0x800 + axes) {
                throw new IOException("expected magic number " + (0x800 + axes) + ", found " + magic);
            }
            int count = 1;
            for (int axis = 0; axis < axes; axis++) {
                count = Math.multiplyExact(count, in.readInt());
            }
            byte[] bytes = new byte[count];
            in.readFully(bytes);
            float[] values = new float[count];
            for (int i = 0; i < count; i++) {
                values[i] = (bytes[i] & 0xff) / divisor;
            }
            return values;
        } catch (IOException unreadable) {
            throw new DatasetException("Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
