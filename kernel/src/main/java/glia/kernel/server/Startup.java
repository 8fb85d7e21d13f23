package glia.kernel.server;

import glia.kernel.evaluation.JavaShell;
import glia.kernel.evaluation.StopChecks;
import glia.kernel.extension.Extension;
import glia.kernel.runtime.Notebook;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;

/** What happens behind the sockets while the first requests already come in. */
public final class Startup {
    /** The imports that every notebook begins with: those of jshell and of IJava. */
    private static final List<String> IMPORTS = List.of(
            "static glia.kernel.runtime.Notebook.*",
            "java.util.*",
            "java.util.stream.*",
            "java.util.function.*",
            "java.io.*",
            "java.math.*",
            "java.net.*",
            "java.nio.file.*",
            "java.util.concurrent.*",
            "java.util.prefs.*",
            "java.util.regex.*");

    /**
     * How long a first cell that needs nothing of this may keep the processor for itself, and how long it is waited for:
     * ZeroMQ tries an address that was closed again after up to 200 ms, so that cells come later than Java is there.
     */
    private static final long FIRST_CELL_MILLIS = 300;

    private final CompletableFuture<JavaShell> shell = new CompletableFuture<>();
    private final CompletableFuture<Void> warm = new CompletableFuture<>();

    private Startup() {}

    /** Starts the notebook's Java on a thread of its own and returns at once. */
    public static Startup begin() {
        Startup startup = new Startup();
        // Finding them opens every jar, and the compiler asks for them when it first reads Java's own classes.
        startup.run("glia-jars", FileSystemProvider::installedProviders);
        startup.run("glia-shell", () -> {
            JavaShell started = new JavaShell(CompilerOptions.ofEnvironment());
            // A cell that waits already is next behind the warm-up, before all that follows here.
            startup.shell.complete(started);
            try {
                started.warmUp();
            } finally {
                startup.warm.complete(null);
            }
        });
        return startup;
    }

    /** Gives the kernel its Java, imports and extensions as they get ready; returns at once. */
    public void finish(KernelServer server) {
        NotebookKernel kernel = server.kernel();
        Notebook.connect(kernel);
        shell.whenComplete((started, failure) -> {
            if (failure == null) {
                kernel.shellStarted(started);
            } else {
                kernel.shellFailed(failure);
            }
        });
        run("glia-startup", () -> {
            try {
                JavaShell started = shell.join();
                warm.join();
                kernel.letFirstCellEnd(FIRST_CELL_MILLIS);
                finish(kernel, started);
            } catch (Throwable e) {
                kernel.tellAtNextCell("Glia did not start whole, restart the kernel: " + e);
            } finally {
                // Without this a failure here would keep every cell waiting for ever.
                kernel.ready();
            }
        });
    }

    private static void finish(NotebookKernel kernel, JavaShell started) throws Exception {
        started.keepDeclarationsOf(Thread.currentThread());
        try {
            for (String name : IMPORTS) {
                started.addImport(name);
            }
            installExtensions(kernel);
            StartupScripts.run(kernel);
            started.analysis();
        } finally {
            started.keepDeclarationsOf(null);
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private void run(String name, Step step) {
        Thread thread = new Thread(
                () -> {
                    try {
                        // An interrupt is for the cell that runs beside this, never for the start of its kernel.
                        StopChecks.finish(step::run);
                    } catch (Throwable e) {
                        shell.completeExceptionally(e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void installExtensions(NotebookKernel kernel) {
        List<Extension> installed = new ArrayList<>();
        var extensions = ServiceLoader.load(Extension.class).iterator();
        while (true) {
            try {
                if (!extensions.hasNext()) {
                    break;
                }
                Extension extension = extensions.next();
                extension.install(kernel);
                installed.add(extension);
            } catch (Exception | ServiceConfigurationError | LinkageError e) {
                kernel.tellAtNextCell("An extension did not install and is missing here: " + e);
            }
        }
        kernel.installed(installed);
    }
}
