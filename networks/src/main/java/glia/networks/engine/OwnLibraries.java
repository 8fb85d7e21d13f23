package glia.networks.engine;

import ai.djl.util.Utils;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * PyTorch's libraries where people bring their own, such as those for CUDA, in the folder that {@code
 * PYTORCH_LIBRARY_PATH} names. DJL falls back to the processor's where it finds none there, and loads those of any
 * version, of which the process dies later.
 */
final class OwnLibraries {
    private static final String PATH = "PYTORCH_LIBRARY_PATH";
    private static final String FLAVOR = "PYTORCH_FLAVOR";
    private static final List<String> NAMES = List.of(PATH, "PYTORCH_VERSION", FLAVOR);

    /** DJL's only library for CUDA in this version; it asks of CUDA what every CUDA 12 has. */
    private static final String CUDA_FLAVOR = "cu128";

    private static final Pattern VERSION = Pattern.compile("(\\d+\\.\\d+\\.\\d+)");

    private OwnLibraries() {}

    /** Whether the person says anything of libraries. */
    static boolean wanted() {
        return NAMES.stream().anyMatch(name -> Utils.getEnvOrSystemProperty(name) != null);
    }

    /**
     * Says which of DJL's libraries goes with them, unless the person does.
     *
     * @param version of PyTorch that DJL was built for, such as {@code 2.7.1}
     * @throws IllegalStateException if there are none, or those of another version
     */
    static void prepare(String version) throws IOException {
        String path = Utils.getEnvOrSystemProperty(PATH);
        if (path == null) {
            return;
        }
        Path folder = folder(path)
                .orElseThrow(() -> new IllegalStateException(PATH + " is '" + path + "', where there is no "
                        + System.mapLibraryName("torch") + ". Name the folder that it lies in, such as torch/lib of a"
                        + " Python environment, or unset it to train on the processor, and restart."));
        Optional<String> found = version(folder);
        if (found.isPresent() && !found.get().equals(version)) {
            throw new IllegalStateException(PATH + " names the libraries of PyTorch " + found.get() + " in " + folder
                    + "; " + version + " is needed: 'pip install torch==" + version
                    + "'. Name its torch/lib, or unset " + PATH + ", and restart.");
        }
        if (Utils.getEnvOrSystemProperty(FLAVOR) == null) {
            boolean cuda = Files.exists(folder.resolve(System.mapLibraryName("torch_cuda")));
            System.setProperty(FLAVOR, cuda ? CUDA_FLAVOR : "cpu");
        }
    }

    /** What to do where they were not loaded. */
    static IllegalStateException explained(RuntimeException failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String said = NAMES.stream()
                .filter(name -> Utils.getEnvOrSystemProperty(name) != null)
                .map(name -> name + " '" + Utils.getEnvOrSystemProperty(name) + "'")
                .collect(Collectors.joining(", "));
        return new IllegalStateException(
                "PyTorch's libraries were not loaded with " + said + ": " + cause.getMessage()
                        + ". Unset what is said there to train on the processor, and restart.",
                failed);
    }

    /** As DJL looks for it. */
    private static Optional<Path> folder(String path) {
        String library = System.mapLibraryName("torch");
        for (String part : path.split(File.pathSeparator)) {
            Path place = Path.of(part).toAbsolutePath();
            if (Files.isRegularFile(place) && place.endsWith(library)) {
                return Optional.of(place.getParent());
            }
            if (Files.isRegularFile(place.resolve(library))) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** As a Python package says it, or an archive of libtorch. */
    private static Optional<String> version(Path folder) throws IOException {
        for (String name : List.of("version.py", "build-version")) {
            Path file = folder.resolveSibling(name);
            if (Files.isRegularFile(file)) {
                Matcher matcher = VERSION.matcher(Files.readString(file));
                if (matcher.find()) {
                    return Optional.of(matcher.group(1));
                }
            }
        }
        return Optional.empty();
    }
}
