package glia.networks.saving;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes a file under another name first, so that nobody ever finds half of it. */
final class AtomicFile {
    private static final SecureRandom RANDOM = new SecureRandom();

    private AtomicFile() {}

    interface Writing {
        void to(Path temporary) throws IOException;
    }

    static void write(Path path, Writing writing) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        String name = path.getFileName().toString();
        deleteAbandoned(folder, name);
        Path temporary = createBeside(folder, name);
        try {
            writing.to(temporary);
            Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failed) {
            throw failed;
        } catch (IOException failed) {
            // A full disk is reported without the file it happened to. In some containers a folder has no file store.
            String left = String.format(
                    Locale.ROOT, "%,d bytes are free there", folder.toFile().getUsableSpace());
            throw new FileSystemException(path.toString(), null, failed.getMessage() + "; " + left);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** What processes left of this file that were killed as they wrote. Nobody writes for a day. */
    private static void deleteAbandoned(Path folder, String name) throws IOException {
        Instant longAgo = Instant.now().minus(Duration.ofDays(1));
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(
                folder,
                part -> part.getFileName().toString().matches(Pattern.quote("." + name) + "[0-9a-z]+\\.part"))) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(longAgo)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (DirectoryIteratorException | FileSystemException other) {
            // Somebody else was faster, or may not look: what is to be written does not depend on it.
        }
    }

    /** With the permissions that any new file gets here: temporary files of Java's are for their owner alone. */
    private static Path createBeside(Path folder, String name) throws IOException {
        while (true) {
            try {
                return Files.createFile(
                        folder.resolve("." + name + Long.toUnsignedString(RANDOM.nextLong(), 36) + ".part"));
            } catch (FileAlreadyExistsException taken) {
                // Another number will be free.
            }
        }
    }
}
