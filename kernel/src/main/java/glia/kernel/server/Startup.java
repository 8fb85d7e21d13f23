package glia.kernel.server;

import glia.kernel.evaluation.JavaShell;
import glia.kernel.extension.Extension;
import glia.kernel.runtime.Notebook;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** What happens behind the sockets while the first requests already come in. */
public final class Startup {
    /** The imports that every notebook begins with: those of jshell and of IJava. */
    private static final List<String> IMPORTS = List.of(
            "java.io.*",
            "java.math.*",
            "java.net.*",
            "java.nio.file.*",
            "java.util.*",
            "java.util.concurrent.*",
            "java.util.function.*",
            "java.util.prefs.*",
            "java.util.regex.*",
            "java.util.stream.*");

    private Startup() {}

    /** Starts the notebook's Java on threads of its own and returns at once. */
    public static void begin(KernelServer server) {
        Thread thread = new Thread(() -> start(server), "glia-startup");
        thread.setDaemon(true);
        thread.start();
    }

    private static void start(KernelServer server) {
        NotebookKernel kernel = server.kernel();
        Notebook.connect(kernel);
        try {
            JavaShell shell = new JavaShell(List.of());
            for (String name : IMPORTS) {
                shell.addImport(name);
            }
            shell.addImport("static glia.kernel.runtime.Notebook.*");
            kernel.shellStarted(shell);
        } catch (Throwable e) {
            kernel.shellFailed(e);
            return;
        }
        installExtensions(kernel);
        kernel.shell().keepForReset();
        kernel.ready();
    }

    private static void installExtensions(NotebookKernel kernel) {
        var extensions = ServiceLoader.load(Extension.class).iterator();
        while (true) {
            try {
                if (!extensions.hasNext()) {
                    return;
                }
                extensions.next().install(kernel);
            } catch (Exception | ServiceConfigurationError | LinkageError e) {
                System.getLogger("glia.kernel").log(System.Logger.Level.WARNING, "an extension did not install", e);
            }
        }
    }
}
