package glia.extension.workbench.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs on this machine. */
final class Programs {
    private static final long LIMIT_SECONDS = 10;

    private Programs() {}

    /** The lines a program prints; none where it is not there, fails or takes too long. */
    static List<String> output(String... command) {
        try {
            Path output = Files.createTempFile("glia-doctor", ".txt");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
                process.destroyForcibly();
                return ended && process.exitValue() == 0
                        ? Files.readString(output, StandardCharsets.UTF_8)
                                .lines()
                                .toList()
                        : List.of();
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** The first folder of these and of the path that has the program. */
    static Optional<Path> find(String name, Path... before) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(
                        Arrays.stream(before),
                        Arrays.stream(path.split(File.pathSeparator)).map(Path::of))
                .flatMap(folder -> Stream.of(folder.resolve(name), folder.resolve(name + ".exe")))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
