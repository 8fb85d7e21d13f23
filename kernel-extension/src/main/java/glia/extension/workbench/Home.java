package glia.extension.workbench;

import java.nio.file.Path;

/** The folder of the project, as the launcher states it. */
final class Home {
    private Home() {}

    static Path folder() {
        return Path.of(System.getProperty("glia.home", ".")).toAbsolutePath().normalize();
    }

    /** The notebook a first start runs. */
    static Path quickstart() {
        return folder().resolve("notebooks").resolve("01-quickstart.ipynb");
    }

    /** Where a first start puts what it makes. */
    static Path results() {
        return folder().resolve("target").resolve("quickstart");
    }

    /** A path as a person would type it from where they are. */
    static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
    }
}
