package glia.kernel.install;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where Jupyter looks for kernels on this system.
 *
 * <p>Source: the documentation of jupyter_core, "Common Directories and File Locations".
 *
 * @param environment the environment variables
 * @param system the name of the operating system, as the property {@code os.name} has it
 * @param home the user's home folder
 */
public record JupyterPaths(Map<String, String> environment, String system, Path home) {

    /** The paths for the user this program runs as. */
    public static JupyterPaths ofThisUser() {
        // Jupyter follows HOME; user.home comes from the password file and may differ.
        String home = System.getenv("HOME");
        return new JupyterPaths(
                System.getenv(),
                System.getProperty("os.name"),
                Path.of(home == null || home.isBlank() ? System.getProperty("user.home") : home));
    }

    /** The folder for what belongs to this user: {@code JUPYTER_DATA_DIR}, else the system's usual place. */
    public Path userData() {
        String stated = environment.getOrDefault("JUPYTER_DATA_DIR", "");
        if (!stated.isBlank()) {
            return Path.of(stated);
        }
        if (isWindows()) {
            String roaming = environment.getOrDefault("APPDATA", "");
            return roaming.isBlank() ? home.resolve(".jupyter").resolve("data") : Path.of(roaming, "jupyter");
        }
        if (isMac()) {
            return home.resolve("Library").resolve("Jupyter");
        }
        String shared = environment.getOrDefault("XDG_DATA_HOME", "");
        return (shared.isBlank() ? home.resolve(".local").resolve("share") : Path.of(shared)).resolve("jupyter");
    }

    /** Where this user's kernels are. */
    public Path userKernels() {
        return userData().resolve("kernels");
    }

    /** Where the kernel keeps what is its own and this user's: builds, and what was typed. */
    public Path ownFolder() {
        return userData().resolve("glia");
    }

    /** What this user typed in earlier sessions. */
    public Path history() {
        return ownFolder().resolve("history");
    }

    /** Every folder that may hold kernels, the first found winning. */
    public List<Path> kernelFolders() {
        List<Path> data = new ArrayList<>();
        Arrays.stream(environment.getOrDefault("JUPYTER_PATH", "").split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .forEach(data::add);
        data.add(userData());
        if (isWindows()) {
            String shared = environment.getOrDefault("PROGRAMDATA", "");
            if (!shared.isBlank()) {
                data.add(Path.of(shared, "jupyter"));
            }
        } else {
            data.add(Path.of("/usr/local/share/jupyter"));
            data.add(Path.of("/usr/share/jupyter"));
        }
        return data.stream().map(folder -> folder.resolve("kernels")).toList();
    }

    private boolean isWindows() {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private boolean isMac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }
}
