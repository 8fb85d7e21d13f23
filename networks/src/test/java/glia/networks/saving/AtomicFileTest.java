package glia.networks.saving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
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

    @Test
    void clearsAwayWhatAKilledProcessLeft() throws IOException {
        Path left = Files.writeString(folder.resolve(".weights.safetensors1k3xyz.part"), "half");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path busy = Files.writeString(folder.resolve(".weights.safetensors2abc.part"), "half");
        Path other = Files.writeString(folder.resolve(".other.safetensors1k3xyz.part"), "half");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(left));
        AtomicFile.write(folder.resolve("weights.safetensors"), temporary -> Files.writeString(temporary, "new"));
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(busy));
        assertTrue(Files.exists(other));
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
