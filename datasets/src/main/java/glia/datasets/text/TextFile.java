package glia.datasets.text;

import glia.datasets.DatasetException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Texts of the published data sets, in UTF-8, gzipped or not. */
public final class TextFile {
    private TextFile() {}

    /** @throws DatasetException if the file cannot be read */
    public static String read(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new DatasetException("Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /** The lines that hold something. */
    public static List<String> lines(Path file) {
        return read(file).lines().filter(line -> !line.isBlank()).toList();
    }
}
