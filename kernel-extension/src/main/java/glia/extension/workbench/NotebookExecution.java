package glia.extension.workbench;

import glia.kernel.install.JupyterPaths;
import glia.kernel.install.KernelInstaller;
import glia.kernel.install.KernelSpec;
import glia.kernel.notebook.Notebook;
import glia.kernel.notebook.NotebookException;
import glia.kernel.notebook.NotebookRunner;
import glia.kernel.notebook.RunOptions;
import glia.kernel.notebook.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Executes a notebook file and writes what came of it, with its progress on the terminal.
 *
 * @param notebook the file to execute, which is left as it is
 * @param folder the working folder of its cells, to which the files they name refer
 * @param output the executed notebook
 * @param html a page of it, where one is wanted
 * @param options limits, and what to do after an error
 */
record NotebookExecution(Path notebook, Path folder, Path output, Optional<Path> html, RunOptions options) {

    /** Runs; returns whether every cell ran, and did what its author meant or was allowed to fail. */
    boolean run(Optional<String> kernelName) {
        Notebook content = Notebook.read(notebook);
        KernelSpec kernel = kernel(content, kernelName);
        Terminal terminal = Terminal.ofThisProgram();
        terminal.line("Running " + Home.shown(notebook));
        NotebookRunner runner = new NotebookRunner(kernel, folder, options, new ConsoleProgress(terminal));
        InterruptKey.onFirst(() -> {
            terminal.line("Stopping; what has run is kept. Ctrl-C again ends at once.");
            runner.stop();
        });
        RunReport report = runner.run(content);
        content.write(output);
        terminal.line(ConsoleProgress.summary(report));
        terminal.line("Executed notebook: " + Home.shown(output));
        html.ifPresent(page -> {
            NotebookPage.write(content, notebook.toAbsolutePath().getParent(), page);
            terminal.line("Page:              " + Home.shown(page));
        });
        // Allowed errors are shown, and are no failure; a kernel that died is one.
        return report.isGood() || options.allowErrors() && report.ran() == report.cells();
    }

    private static KernelSpec kernel(Notebook notebook, Optional<String> stated) {
        String name = stated.or(notebook::kernelName).orElse(KernelInstaller.NAME);
        try {
            boolean isJava = notebook.language().orElse("java").equalsIgnoreCase("java");
            if (stated.isEmpty() && isJava || name.equals(KernelInstaller.NAME)) {
                WorkbenchKernel.install();
                name = KernelInstaller.NAME;
            }
            String wanted = name;
            return KernelSpec.find(wanted, JupyterPaths.ofThisUser())
                    .orElseThrow(() -> new NotebookException("There is no kernel named " + wanted
                            + ". Say --kernel glia to run the notebook in Glia, or install that kernel."));
        } catch (IOException e) {
            throw new NotebookException("Cannot read the kernel " + name + ": " + e.getMessage(), e);
        }
    }
}
