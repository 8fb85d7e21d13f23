package glia.kernel.protocol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the front end listens for this kernel and the key that both sign messages with.
 *
 * @param transport {@code tcp} or {@code ipc}
 * @param key the HMAC key; blank where messages are not signed
 * @param signatureScheme such as {@code hmac-sha256}
 */
public record ConnectionFile(
        String transport,
        String ip,
        int shellPort,
        int controlPort,
        int stdinPort,
        int iopubPort,
        int heartbeatPort,
        String key,
        String signatureScheme) {

    public static ConnectionFile read(Path path) throws IOException {
        Map<String, Object> json = Json.readObject(Files.readAllBytes(path));
        return new ConnectionFile(
                text(json, "transport", "tcp"),
                text(json, "ip", "127.0.0.1"),
                port(json, "shell_port"),
                port(json, "control_port"),
                port(json, "stdin_port"),
                port(json, "iopub_port"),
                port(json, "hb_port"),
                text(json, "key", ""),
                text(json, "signature_scheme", "hmac-sha256"));
    }

    /** The address of a port in ZeroMQ's notation. */
    public String address(int port) {
        return transport + "://" + ip + (transport.equals("ipc") ? "-" : ":") + port;
    }

    byte[] keyBytes() {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Map<String, Object> json, String name, String otherwise) {
        return json.get(name) instanceof String text ? text : otherwise;
    }

    private static int port(Map<String, Object> json, String name) throws IOException {
        if (json.get(name) instanceof Number port) {
            return port.intValue();
        }
        throw new IOException("the connection file has no " + name);
    }
}
