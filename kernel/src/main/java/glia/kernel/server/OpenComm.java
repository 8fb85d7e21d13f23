package glia.kernel.server;

import glia.kernel.extension.Comm;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** This kernel's end of a comm. */
final class OpenComm implements Comm {
    private final String id;
    private final String target;
    private final Publisher publisher;
    private final Consumer<String> forget;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Consumer<Map<String, Object>> received = data -> {};
    private volatile Runnable whenClosed = () -> {};

    /** @param forget takes the identifier of a comm that was closed here */
    OpenComm(String id, String target, Publisher publisher, Consumer<String> forget) {
        this.id = id;
        this.target = target;
        this.publisher = publisher;
        this.forget = forget;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String target() {
        return target;
    }

    @Override
    public void send(Map<String, ?> data) {
        if (closed.get()) {
            throw new IllegalStateException("The comm to " + target + " is closed.");
        }
        publisher.publishForCell("comm_msg", Map.of("comm_id", id, "data", Map.copyOf(data)));
    }

    @Override
    public void onMessage(Consumer<Map<String, Object>> action) {
        received = action;
    }

    @Override
    public void onClose(Runnable action) {
        whenClosed = action;
    }

    @Override
    public void close(Map<String, ?> data) {
        if (closed.compareAndSet(false, true)) {
            forget.accept(id);
            publisher.publishForCell("comm_close", Map.of("comm_id", id, "data", Map.copyOf(data)));
        }
    }

    void receive(Map<String, Object> data) {
        received.accept(data);
    }

    void closedByOther() {
        if (closed.compareAndSet(false, true)) {
            whenClosed.run();
        }
    }
}
