package glia.kernel;

import glia.kernel.install.Folders;
import glia.kernel.protocol.ConnectionFile;
import glia.kernel.protocol.SimpleClient;
import glia.kernel.server.KernelServer;
import glia.kernel.server.Startup;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A kernel that does once what every session begins with, and ends: the training run for an archive of loaded
 * classes. {@code java -XX:ArchiveClassesAtExit=FILE ... glia.kernel.Warmup}
 */
public final class Warmup {
    private static final List<String> CELLS = List.of(
            "1 + 1",
            "int count = 3;\nString text = \"a\" + count;\nSystem.out.println(text);\ncount++;\n"
                    + "System.out.println(count);",
            "record Pair(int first, String second) {}\nvar pairs = List.of(new Pair(1, \"a\"));\npairs",
            "int twice(int n) { return 2 * n; }\nfor (int i = 0; i < 3; i++) { twice(i); }\n"
                    + "Stream.of(1, 2).map(x -> x + 1).collect(Collectors.toList())",
            "%lsmagic",
            "%who",
            "display(Map.of(\"key\", 1));",
            "unknown + 1",
            "Object nothing = null;\nnothing.hashCode()");

    private Warmup() {}

    /** @param more cells that sessions of this kernel begin with, such as those of an extension's magics */
    public static void main(String[] more) throws Exception {
        // What only a real start and a real end load is to be in the archive too.
        Class.forName("glia.kernel.Ending");
        Startup startup = Startup.begin();
        ConnectionFile connection = connection();
        Path history = Files.createTempDirectory("glia-warmup");
        KernelServer server = KernelServer.withHistoryIn(history, connection);
        Main.begin(server, startup, Long.toString(ProcessHandle.current().pid()));
        try (SimpleClient client = new SimpleClient(connection)) {
            client.ask("kernel_info_request", Map.of());
            for (String cell :
                    Stream.concat(CELLS.stream(), Arrays.stream(more)).toList()) {
                client.ask("execute_request", Map.of("code", cell, "silent", false, "stop_on_error", false));
            }
            client.ask("complete_request", Map.of("code", "Math.hyp", "cursor_pos", 8));
            client.ask("inspect_request", Map.of("code", "Math.hypot(", "cursor_pos", 11));
            client.ask("is_complete_request", Map.of("code", "int f("));
        }
        server.shutDown();
        server.awaitShutdown();
        Folders.delete(history);
        Runtime.getRuntime().exit(0);
    }

    private static ConnectionFile connection() throws IOException {
        try (ServerSocket a = new ServerSocket(0);
                ServerSocket b = new ServerSocket(0);
                ServerSocket c = new ServerSocket(0);
                ServerSocket d = new ServerSocket(0);
                ServerSocket e = new ServerSocket(0)) {
            return new ConnectionFile(
                    "tcp",
                    "127.0.0.1",
                    a.getLocalPort(),
                    b.getLocalPort(),
                    c.getLocalPort(),
                    d.getLocalPort(),
                    e.getLocalPort(),
                    UUID.randomUUID().toString(),
                    "hmac-sha256");
        }
    }
}
