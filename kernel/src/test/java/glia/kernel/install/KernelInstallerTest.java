package glia.kernel.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelInstallerTest {
    @TempDir
    Path folder;

    private JupyterPaths paths;
    private KernelInstaller installer;
    private Path ours;
    private Path library;

    @BeforeEach
    void setUp() throws IOException {
        paths = new JupyterPaths(
                Map.of("JUPYTER_DATA_DIR", folder.resolve("my data").toString()), "Linux", folder);
        installer = new KernelInstaller(paths);
        ours = jar("glia-test.jar", Pretend.class);
        library = jar("library.jar", KernelInstallerTest.class);
    }

    @Test
    void installsWhatJupyterNeeds() throws Exception {
        assertTrue(installer.install(request()));
        KernelSpec spec = KernelSpec.find("Glia", paths).orElseThrow();
        assertEquals(JavaRuntime.current().executable().toString(), spec.argv().get(0));
        assertTrue(Path.of(spec.argv().get(0)).isAbsolute());
        assertEquals("message", spec.interruptMode());
        assertEquals("java", spec.language());
        assertEquals(Map.of("A", "1"), spec.env());
        assertEquals("{connection_file}", spec.argv().get(spec.argv().size() - 1));
        assertEquals("served", Files.readString(installer.specFolder().resolve("served.js")));
        for (int size : new int[] {32, 64}) {
            Path logo = installer.specFolder().resolve("logo-" + size + "x" + size + ".png");
            assertEquals(
                    size,
                    ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(logo)))
                            .getWidth());
        }
        assertTrue(
                Files.readString(installer.specFolder().resolve("logo-svg.svg")).startsWith("<svg"));
    }

    @Test
    void theInstalledCommandRunsWithItsArchiveThoughTheBuildIsGone() throws Exception {
        installer.install(request());
        Files.delete(ours);
        Files.delete(library);
        KernelSpec spec = KernelSpec.find("glia", paths).orElseThrow();
        Process process = new ProcessBuilder(spec.command(folder.resolve("connection.json")))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals("started with " + folder.resolve("connection.json") + "\n", output);
        assertTrue(
                spec.argv().stream().anyMatch(option -> option.contains("startup.")),
                spec.argv().toString());
    }

    @Test
    void doesNothingASecondTimeAndInstallsAChange() throws Exception {
        assertTrue(installer.install(request()));
        assertFalse(installer.install(request()));
        ours = jar("glia-test.jar", Pretend.class, JupyterPathsTest.class);
        assertTrue(installer.install(request()));
        Files.delete(installer.specFolder().resolve("kernel.json"));
        assertTrue(installer.install(request()));
    }

    @Test
    void keepsTheBuildBeforeForKernelsThatRunAndNoMore() throws Exception {
        for (Class<?> change : List.of(JupyterPathsTest.class, KernelInstallerTest.class, JavaRuntime.class)) {
            ours = jar("glia-test.jar", Pretend.class, change);
            installer.install(request());
        }
        try (Stream<Path> builds = Files.list(paths.userData().resolve("glia"))) {
            assertEquals(2, builds.filter(Files::isDirectory).count());
        }
    }

    /** It lies beside the builds. */
    @Test
    void neitherAnotherBuildNorTheEndTouchesTheHistory() throws Exception {
        Path history = Files.createDirectories(paths.userData().resolve("glia").resolve("history"));
        Path session = Files.writeString(history.resolve("1.jsonl"), "typed");
        Files.setLastModifiedTime(history, FileTime.fromMillis(0));
        for (Class<?> change : List.of(JupyterPathsTest.class, KernelInstallerTest.class, JavaRuntime.class)) {
            ours = jar("glia-test.jar", Pretend.class, change);
            installer.install(request());
        }
        assertEquals("typed", Files.readString(session));
        assertTrue(installer.uninstall());
        assertEquals("typed", Files.readString(session));
        try (Stream<Path> left = Files.list(history.getParent())) {
            assertEquals(List.of(history), left.toList());
        }
        assertFalse(installer.uninstall());
    }

    @Test
    void waitsForAnotherProcessThatInstalls() throws Exception {
        Path lock = Files.createDirectories(paths.userData().resolve("glia")).resolve(".lock");
        Process other = new ProcessBuilder(
                        JavaRuntime.current().executable().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holding.class.getName(),
                        lock.toString())
                .start();
        try {
            assertEquals('h', other.getInputStream().read());
            InstallRequest request = request();
            CompletableFuture<Boolean> installing = CompletableFuture.supplyAsync(() -> installer.install(request));
            assertThrows(TimeoutException.class, () -> installing.get(300, TimeUnit.MILLISECONDS));
            assertFalse(Files.exists(installer.specFolder()));
            other.getOutputStream().close();
            assertTrue(installing.get(60, TimeUnit.SECONDS));
        } finally {
            other.destroyForcibly();
        }
    }

    /** Holds a lock until its input ends. */
    static final class Holding {
        public static void main(String[] arguments) throws IOException {
            try (FileChannel file = FileChannel.open(
                            Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = file.lock()) {
                System.out.print(held.isValid() ? "h" : "");
                System.out.flush();
                System.in.read();
            }
        }
    }

    @Test
    void uninstallsAllOfIt() throws Exception {
        installer.install(request());
        Path foreign = Files.createDirectories(paths.userKernels().resolve("other"));
        assertTrue(installer.uninstall());
        assertTrue(Files.exists(foreign));
        assertFalse(Files.exists(installer.specFolder()));
        assertFalse(Files.exists(paths.userData().resolve("glia")));
        assertFalse(installer.uninstall());
    }

    @Test
    void saysWhereItCannotWrite() throws Exception {
        Files.writeString(folder.resolve("my data"), "a file in the way");
        String message = assertThrows(InstallException.class, () -> installer.install(request()))
                .getMessage();
        assertTrue(message.contains("my data") && message.contains("JUPYTER_DATA_DIR"), message);
    }

    private InstallRequest request() throws IOException {
        Path served = Files.writeString(folder.resolve("source.js"), "served");
        return new InstallRequest(
                "Test",
                JavaRuntime.current(),
                List.of("-Xmx64m"),
                Map.of("A", "1"),
                List.of(ours, library),
                Pretend.class.getName(),
                Pretend.class.getName(),
                Map.of("served.js", served.toUri().toURL()));
    }

    private Path jar(String name, Class<?>... classes) throws IOException {
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> type : classes) {
                String entry = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(entry));
                try (var in = type.getClassLoader().getResourceAsStream(entry)) {
                    in.transferTo(out);
                }
            }
        }
        return jar;
    }
}
