package glia.networks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of libraries that people bring, each in a process of its own, as a process loads them once. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "makes symbolic links")
class OwnLibrariesTest {
    @TempDir
    Path folder;

    private Path libraries;

    /** Prints what the engine says. */
    static final class Other {
        public static void main(String[] arguments) {
            try {
                System.out.println(Devices.report().folder());
            } catch (RuntimeException refused) {
                System.out.println(refused.getMessage());
            }
        }
    }

    @BeforeEach
    void link() throws IOException {
        assumeTrue(System.getenv("PYTORCH_LIBRARY_PATH") == null, "the libraries are the user's own");
        libraries = Files.createDirectories(folder.resolve("torch/lib"));
        try (var files = Files.list(Path.of(Devices.report().folder()))) {
            for (Path file : files.toList()) {
                if (!file.getFileName().toString().contains("djl_torch")) {
                    Files.createSymbolicLink(libraries.resolve(file.getFileName()), file);
                }
            }
        }
    }

    private String said() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dai.djl.offline=true",
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PYTORCH_LIBRARY_PATH", libraries.toString());
        builder.environment().put("DJL_CACHE_DIR", folder.resolve("cache").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    @Test
    void loadsThem() throws Exception {
        Files.writeString(folder.resolve("torch/version.py"), "__version__ = '2.7.1+cpu'\n");
        assertEquals(libraries.toString(), said());
    }

    @Test
    void refusesThoseOfAnotherVersion() throws Exception {
        Files.writeString(folder.resolve("torch/version.py"), "__version__ = '2.13.0+cu130'\n");
        String said = said();
        assertTrue(said.contains("PyTorch 2.13.0") && said.contains("pip install torch==2.7.1"), said);
    }

    @Test
    void refusesAFolderWithoutThem() throws Exception {
        Files.delete(libraries.resolve(System.mapLibraryName("torch")));
        String said = said();
        assertTrue(said.contains("there is no " + System.mapLibraryName("torch")), said);
    }
}
