package glia.networks.saving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void aFullDiskKeepsTheOldFileAndNamesIt() throws IOException {
        Path path = folder.resolve("weights.safetensors");
        Files.writeString(path, "old");
        FileSystemException failure = assertThrows(
                FileSystemException.class,
                () -> AtomicFile.write(path, temporary -> {
                    Files.writeString(temporary, "half of the ne");
                    throw new IOException("No space left on device");
                }));
        assertEquals(path.toString(), failure.getFile());
        assertTrue(failure.getReason().matches("No space left on device; [\\d,]+ bytes are free there"));
        assertEquals("old", Files.readString(path));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    /** Others may read what any other program would have let them read. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such permissions")
    void givesTheFileThePermissionsOfAnyNewOne() throws IOException {
        Path any = Files.writeString(folder.resolve("any"), "");
        Path path = folder.resolve("weights.safetensors");
        AtomicFile.write(path, temporary -> Files.writeString(temporary, "new"));
        assertEquals(Files.getPosixFilePermissions(any), Files.getPosixFilePermissions(path));
    }
}
