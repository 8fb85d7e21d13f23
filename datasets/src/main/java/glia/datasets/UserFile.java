package glia.datasets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A text file that a user named. */
public final class UserFile {
    private UserFile() {}

    /**
     * In UTF-8, or in ISO 8859-1 where it is not that; a byte order mark is left out.
     *
     * @throws DatasetException if it cannot be read, with the nearest name where there is no such file
     */
    public static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new DatasetException("There is no file " + file + " (looked in "
                    + file.toAbsolutePath().normalize().getParent() + ")."
                    + Suggestion.hint(String.valueOf(file.getFileName()), siblings(file)));
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text;
            try {
                text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException notUtf8) {
                text = new String(bytes, StandardCharsets.ISO_8859_1);
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException unreadable) {
            throw new DatasetException("Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static List<String> siblings(Path file) {
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            return files.map(Path::getFileName)
                    .filter(Objects::nonNull)
                    .map(Path::toString)
                    .toList();
        } catch (IOException noFolder) {
            return List.of();
        }
    }
}
