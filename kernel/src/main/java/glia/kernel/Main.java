package glia.kernel;

import glia.kernel.protocol.ConnectionFile;
import glia.kernel.server.KernelServer;
import glia.kernel.server.ParentWatch;
import glia.kernel.server.Startup;
import java.nio.file.Path;

/** Starts the kernel: {@code java ... glia.kernel.Main connection-file}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1) {
            System.err.println("usage: java ... glia.kernel.Main CONNECTION_FILE (Jupyter gives the file)");
            System.exit(2);
        }
        // Sockets first: Jupyter knocks every tenth of a second or so, and one that it finds closed costs it another.
        KernelServer server = new KernelServer(ConnectionFile.read(Path.of(arguments[0])));
        Startup startup = Startup.begin();
        begin(server, startup, System.getenv("JPY_PARENT_PID"));
        server.awaitShutdown();
        Ending.now();
    }

    /** @param parent the process without which the kernel is to end, null for none */
    static void begin(KernelServer server, Startup startup, String parent) {
        server.start();
        startup.finish(server);
        ParentWatch.begin(parent, server::shutDown);
    }
}
