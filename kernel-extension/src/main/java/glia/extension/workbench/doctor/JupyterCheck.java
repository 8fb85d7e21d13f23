package glia.extension.workbench.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A front end to open notebooks in. */
final class JupyterCheck implements Check {
    private static final List<String> FRONT_ENDS = List.of("jupyter-lab", "jupyter-notebook");

    @Override
    public Finding look() {
        Path own = Path.of(System.getProperty("glia.home", "."), ".glia", "python", "bin");
        for (String name : FRONT_ENDS) {
            Optional<Path> program = Programs.find(name, own);
            if (program.isPresent()) {
                List<String> version = Programs.output(program.get().toString(), "--version");
                return version.isEmpty()
                        ? Finding.wrong(
                                "jupyter",
                                program.get() + " is there but does not start",
                                "run it with --version to see why; ./glia notebook can install another")
                        : Finding.good(
                                "jupyter",
                                name + " " + version.get(0) + " in "
                                        + program.get().getParent());
            }
        }
        return Finding.note("jupyter", "not installed", "./glia notebook installs it; ./glia run needs none");
    }
}
