package glia.networks.saving;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Locale;

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
        Path temporary = createBeside(folder, path.getFileName().toString());
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
