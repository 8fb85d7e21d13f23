package glia.extension.workbench;

import glia.kernel.notebook.RunOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Execute a notebook from start to end, without a browser.")
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NOTEBOOK", description = "The .ipynb file to execute.")
    Path notebook;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where the executed notebook goes; without it, beside the notebook as NAME.executed.ipynb.")
    Path output;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a self-contained page too.")
    Path html;

    @Option(names = "--allow-errors", description = "Go on after a cell that fails.")
    boolean allowErrors;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Interrupt a cell that runs longer; there is no limit without it.")
    Double timeout;

    @Option(
            names = "--kernel",
            paramLabel = "NAME",
            description =
                    "The kernel to run it in; without it, the one the notebook names, or Glia for Java notebooks.")
    String kernel;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (timeout != null && !(timeout > 0)) {
            throw new ParameterException(spec.commandLine(), "--timeout takes seconds, more than 0.");
        }
        Optional<Duration> limit =
                Optional.ofNullable(timeout).map(seconds -> Duration.ofMillis((long) Math.ceil(seconds * 1000)));
        RunOptions options = new RunOptions(limit, RunOptions.DEFAULT.startTimeout(), allowErrors);
        Path target = output == null ? beside(notebook) : output;
        boolean good = new NotebookExecution(
                        notebook, notebook.toAbsolutePath().getParent(), target, Optional.ofNullable(html), options)
                .run(Optional.ofNullable(kernel));
        return good ? 0 : 1;
    }

    private static Path beside(Path notebook) {
        String name = notebook.getFileName().toString().replaceFirst("\\.ipynb$", "");
        return notebook.resolveSibling(name + ".executed.ipynb");
    }
}
