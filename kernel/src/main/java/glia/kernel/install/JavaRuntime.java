package glia.kernel.install;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The Java a kernel runs on.
 *
 * @param executable its {@code java} program, absolute
 * @param version the whole version, for example {@code 17.0.15+6-Debian-1}
 * @param feature its feature version, for example 17
 */
public record JavaRuntime(Path executable, String version, int feature) {

    /** The Java this program runs on. */
    public static JavaRuntime current() {
        Path folder = Path.of(System.getProperty("java.home"), "bin");
        Path windows = folder.resolve("java.exe");
        return new JavaRuntime(
                Files.exists(windows) ? windows : folder.resolve("java"),
                Runtime.version().toString(),
                Runtime.version().feature());
    }
}
