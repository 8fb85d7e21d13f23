package glia.networks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.util.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that have no libraries yet, or half of them; each unpacks 450 MB. */
@Tag("long")
class UnpackingTest {
    private static final int SECONDS = 240;

    @TempDir
    Path cache;

    /** What each process does: an operation that needs every library. */
    public static final class Kernel {
        private Kernel() {}

        public static void main(String... arguments) {
            float sum = EngineThread.call(() -> {
                try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
                        NDArray ones = manager.ones(new ai.djl.ndarray.types.Shape(20, 30))) {
                    return ones.matMul(ones.transpose()).sum().getFloat();
                }
            });
            System.out.println("sum " + sum);
        }
    }

    @Test
    void twoProcessesUnpackAtOnceAndAThirdRepairs() throws Exception {
        assumeTrue(System.getenv("PYTORCH_LIBRARY_PATH") == null, "the libraries are the user's own");
        List<Process> both = List.of(start(0), start(1));
        for (int i = 0; i < 2; i++) {
            assertWorks(both.get(i), i);
        }
        Path folder = unpacked();
        String[] libraries = Platform.detectPlatform("pytorch").getLibraries();
        Path shortened = folder.resolve(libraries[libraries.length - 1]);
        Path missing = folder.resolve(libraries[0]);
        long size = Files.size(shortened);
        Files.write(shortened, new byte[1000]);
        Files.delete(missing);
        assertWorks(start(2), 2);
        assertEquals(size, Files.size(shortened));
        assertTrue(Files.exists(missing));
    }

    @Test
    void aProcessEndedWhileItUnpacksLeavesNothingThatTheNextCannotMend() throws Exception {
        assumeTrue(System.getenv("PYTORCH_LIBRARY_PATH") == null, "the libraries are the user's own");
        Process ended = start(0);
        while (ended.isAlive() && bytes() < 50_000_000) {
            Thread.sleep(5);
        }
        ended.destroyForcibly().waitFor();
        for (Path folder : folders()) {
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }
        assertWorks(start(1), 1);
        assertEquals(1, folders().size(), () -> "half a folder is left behind: " + folders());
    }

    private Process start(int number) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dai.djl.offline=true"));
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Kernel.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output(number).toFile());
        builder.environment().put("ENGINE_CACHE_DIR", cache.toString());
        return builder.start();
    }

    private Path output(int number) {
        return cache.resolve("output" + number);
    }

    private void assertWorks(Process process, int number) throws Exception {
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String output = Files.readString(output(number));
        assertTrue(ended, output);
        // 400 products of 30 ones each.
        assertTrue(output.contains("sum 12000.0"), output);
        assertEquals(0, process.exitValue(), output);
    }

    private Path unpacked() {
        return folders().get(0);
    }

    private List<Path> folders() {
        try (Stream<Path> files = Files.list(cache.resolve("pytorch"))) {
            return files.filter(Files::isDirectory).toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private long bytes() {
        long sum = 0;
        for (Path folder : folders()) {
            try (Stream<Path> files = Files.list(folder)) {
                sum += files.mapToLong(file -> file.toFile().length()).sum();
            } catch (IOException gone) {
                return sum;
            }
        }
        return sum;
    }
}
