package glia.datasets.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarArchiveTest {

    @TempDir
    Path folder;

    @Test
    void readsMembersWithoutTheirFolders() throws IOException {
        Path archive = archive("a.tar.gz", "top/b.wav", "two", "../../etc/a.wav", "one", "top/readme.md", "text");
        Map<String, byte[]> members = TarArchive.read(archive, ".wav");
        assertEquals(Set.of("a.wav", "b.wav"), members.keySet());
        assertArrayEquals("one".getBytes(StandardCharsets.UTF_8), members.get("a.wav"));
    }

    /** What sha256sum a.wav b.wav | sha256sum prints, for files that hold "one" and "two". */
    @Test
    void digestIsOfTheMembersAlone() throws IOException {
        String first = TarArchive.digest(archive("a.tar.gz", "x/a.wav", "one", "x/b.wav", "two"), ".wav");
        String packedAnew =
                TarArchive.digest(archive("b.tar.gz", "y/b.wav", "two", "y/new.md", "", "y/a.wav", "one"), ".wav");
        assertEquals("74fb36685fb006009d175474b70c8a49da37b1ef975f9dd63cca296603ec2c56", first);
        assertEquals(first, packedAnew);
        assertNotEquals(first, TarArchive.digest(archive("c.tar.gz", "x/a.wav", "one", "x/b.wav", "tow"), ".wav"));
    }

    @Test
    void whatIsNoArchiveIsRefusedAsCorrupt() throws IOException {
        Path whole = archive("whole.tar.gz", "x/a.wav", "one".repeat(5000));
        RemoteFile file = new RemoteFile(
                "sounds/a.tar.gz", URI.create("http://x.invalid/"), TarArchive.digest(whole, ".wav"), 100, ".wav");
        Path mirrored = Files.createDirectories(folder.resolve("sounds")).resolve("a.tar.gz");
        DataFiles files = new DataFiles(folder.resolve("cache"), Optional.of(folder));
        Files.writeString(mirrored, "<html>sign in</html>");
        assertRefused(files, file);
        Files.write(mirrored, Arrays.copyOf(Files.readAllBytes(whole), 60));
        assertRefused(files, file);
        Files.write(mirrored, Files.readAllBytes(whole));
        assertEquals(mirrored, files.fetch(file, Progress.SILENT));
    }

    private static void assertRefused(DataFiles files, RemoteFile file) {
        String message = assertThrows(DownloadException.class, () -> files.fetch(file, Progress.SILENT))
                .getMessage();
        assertTrue(message.contains("not the file it should be"), message);
    }

    private Path archive(String name, String... namesAndContents) throws IOException {
        Path archive = folder.resolve(name);
        try (TarArchiveOutputStream out =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] content = namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(namesAndContents[i], true);
                entry.setSize(content.length);
                out.putArchiveEntry(entry);
                out.write(content);
                out.closeArchiveEntry();
            }
        }
        return archive;
    }
}
