package glia.kernel.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * An archive of the classes a kernel loads at its start, which the JVM maps instead of parsing them
 * anew: a dynamic CDS archive (JEP 350) up to Java 24, an ahead-of-time cache (JEP 483, 514) from
 * 25 on. It fits exactly one JVM, one class path and one set of options, and a JVM it does not fit
 * starts without it.
 */
final class StartupArchive {
    private static final int AHEAD_OF_TIME = 25;
    private static final long LIMIT_SECONDS = 120;

    private StartupArchive() {}

    /** The options that make the JVM use the archive. */
    static List<String> use(Path folder, JavaRuntime java) {
        return java.feature() >= AHEAD_OF_TIME
                ? List.of("-XX:AOTCache=" + file(folder, java), "-Xlog:aot=off", "-Xlog:cds=off")
                : List.of("-XX:SharedArchiveFile=" + file(folder, java), "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    static Path file(Path folder, JavaRuntime java) {
        return folder.resolve(java.feature() >= AHEAD_OF_TIME ? "startup.aot" : "startup.jsa");
    }

    /**
     * Runs {@code mainClass}, which must load what a start loads and then end, and archives the
     * classes. An archive only saves time, so whatever goes wrong leaves none and is not an error.
     */
    static Optional<Path> create(
            Path folder, JavaRuntime java, List<String> options, String classPath, String mainClass) {
        Path archive = file(folder, java);
        List<String> command = new ArrayList<>();
        command.add(java.executable().toString());
        command.addAll(options);
        command.add((java.feature() >= AHEAD_OF_TIME ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive);
        command.addAll(List.of("-cp", classPath, mainClass));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("startup.log").toFile())
                    .start();
            boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            if (ended && process.exitValue() == 0 && Files.isRegularFile(archive)) {
                return Optional.of(archive);
            }
            Files.deleteIfExists(archive);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
