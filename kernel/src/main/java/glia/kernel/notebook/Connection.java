package glia.kernel.notebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Where a kernel listens, on loopback, and the key its messages are signed with.
 *
 * @param shell port for requests
 * @param iopub port of the outputs
 * @param stdin port on which the kernel may ask for a line of input
 * @param control port for interrupt and shutdown
 * @param heartbeat port that echoes
 * @param key the secret that signs messages
 */
record Connection(int shell, int iopub, int stdin, int control, int heartbeat, String key) {

    /** Takes five free ports and a new key. */
    static Connection onFreePorts() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return new Connection(
                    held.get(0).getLocalPort(),
                    held.get(1).getLocalPort(),
                    held.get(2).getLocalPort(),
                    held.get(3).getLocalPort(),
                    held.get(4).getLocalPort(),
                    UUID.randomUUID().toString());
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    String address(int port) {
        return "tcp://127.0.0.1:" + port;
    }

    /** Writes the connection file a kernel is started with; only its owner may read it. */
    Path write(Path folder) throws IOException {
        ObjectNode json = new ObjectMapper()
                .createObjectNode()
                .put("transport", "tcp")
                .put("ip", "127.0.0.1")
                .put("shell_port", shell)
                .put("iopub_port", iopub)
                .put("stdin_port", stdin)
                .put("control_port", control)
                .put("hb_port", heartbeat)
                .put("signature_scheme", "hmac-sha256")
                .put("key", key)
                .put("kernel_name", "");
        // A temporary file is made for its owner alone.
        Path file = Files.createTempFile(folder, "connection", ".json");
        return Files.writeString(file, json.toPrettyString());
    }
}
