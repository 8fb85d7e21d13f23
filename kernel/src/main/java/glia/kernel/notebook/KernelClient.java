package glia.kernel.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQ.Poller;
import org.zeromq.ZMQ.Socket;
import org.zeromq.ZMsg;

/** The client's side of the Jupyter protocol. To be used by one thread only, as its sockets are. */
final class KernelClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ZContext context = new ZContext();
    private final WireFormat wire;
    private final Socket shell;
    private final Socket control;
    private final Socket iopub;
    private final Poller poller;

    KernelClient(Connection connection) {
        wire = new WireFormat(connection.key());
        shell = connect(SocketType.DEALER, connection.address(connection.shell()));
        control = connect(SocketType.DEALER, connection.address(connection.control()));
        iopub = connect(SocketType.SUB, connection.address(connection.iopub()));
        iopub.subscribe(ZMQ.SUBSCRIPTION_ALL);
        poller = context.createPoller(3);
        // Outputs first: a reply must not overtake what was printed before it.
        poller.register(iopub, Poller.POLLIN);
        poller.register(shell, Poller.POLLIN);
        poller.register(control, Poller.POLLIN);
    }

    private Socket connect(SocketType type, String address) {
        Socket socket = context.createSocket(type);
        socket.setLinger(0);
        socket.setRcvHWM(0);
        socket.connect(address);
        return socket;
    }

    /** Asks who the kernel is; returns the id of the request. */
    String requestKernelInfo() {
        return send(shell, "kernel_info_request", JSON.createObjectNode());
    }

    /** Sends a cell; returns the id of the request, which its outputs and its reply carry. */
    String execute(String code) {
        ObjectNode content = JSON.createObjectNode()
                .put("code", code)
                .put("silent", false)
                .put("store_history", true)
                .put("allow_stdin", false)
                .put("stop_on_error", false);
        content.putObject("user_expressions");
        return send(shell, "execute_request", content);
    }

    void interrupt() {
        send(control, "interrupt_request", JSON.createObjectNode());
    }

    void shutdown() {
        send(control, "shutdown_request", JSON.createObjectNode().put("restart", false));
    }

    /** The next message on any channel; empty where none came in time. */
    Optional<KernelMessage> poll(Duration limit) {
        poller.poll(limit.toMillis());
        for (int i = 0; i < 3; i++) {
            if (poller.pollin(i)) {
                ZMsg message = ZMsg.recvMsg(poller.getSocket(i), ZMQ.DONTWAIT);
                if (message != null) {
                    return wire.unpack(message);
                }
            }
        }
        return Optional.empty();
    }

    private String send(Socket socket, String kind, JsonNode content) {
        String id = UUID.randomUUID().toString();
        wire.pack(id, kind, content).send(socket);
        return id;
    }

    @Override
    public void close() {
        context.close();
    }
}
