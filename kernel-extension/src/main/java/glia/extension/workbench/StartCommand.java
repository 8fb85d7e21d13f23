package glia.extension.workbench;

import glia.kernel.notebook.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "start", description = "Install the kernel and execute the quickstart notebook.")
final class StartCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        new InstallCommand().call();
        Path notebook = Home.quickstart();
        if (!Files.exists(notebook)) {
            System.err.println("There is no " + Home.shown(notebook) + " to run.");
            return 1;
        }
        // What the notebook saves belongs to the results, not among the notebooks.
        Path folder = Files.createDirectories(Home.results());
        Path output = folder.resolve("01-quickstart.ipynb");
        Path html = folder.resolve("01-quickstart.html");
        boolean good = new NotebookExecution(notebook, folder, output, Optional.of(html), RunOptions.DEFAULT)
                .run(Optional.empty());
        if (good) {
            System.out.println("\nTo open it in Jupyter:  ./glia notebook");
            System.out.println("In a Jupyter of your own, choose the kernel \"Java (Glia)\".");
        }
        return good ? 0 : 1;
    }
}
