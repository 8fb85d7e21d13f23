package glia.kernel.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Cells that run before the first one of each notebook. */
final class StartupScripts {
    private static final String VARIABLE = "GLIA_STARTUP";

    private StartupScripts() {}

    /**
     * Runs the files that {@code GLIA_STARTUP} names, separated as a path is, or {@code ~/.glia/startup.jshell}
     * where it names none. What fails is told with the first cell, and the kernel starts all the same.
     */
    static void run(NotebookKernel kernel) {
        for (Path script : all()) {
            try {
                kernel.runCell(Files.readString(script));
            } catch (IOException e) {
                kernel.tellAtNextCell("The startup script " + script + " cannot be read: " + e.getMessage());
            } catch (Exception e) {
                kernel.tellAtNextCell("The startup script " + script + " failed: " + e.getMessage());
            }
        }
    }

    static List<Path> all() {
        String text = System.getenv(VARIABLE);
        List<Path> scripts = new ArrayList<>();
        if (text == null) {
            Path usual = Path.of(System.getProperty("user.home"), ".glia", "startup.jshell");
            if (Files.isRegularFile(usual)) {
                scripts.add(usual);
            }
        } else if (!text.isBlank()) {
            for (String name : text.split(File.pathSeparator)) {
                scripts.add(Path.of(name));
            }
        }
        return scripts;
    }
}
