package glia.kernel.server;

import glia.kernel.extension.Comm;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** This kernel's end of a comm. */
final class OpenComm implements Comm {
    private final String id;
    private final String target;
    private final Publisher publisher;
    private final Consumer<String> forget;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile BiConsumer<Map<String, Object>, List<byte[]>> received = (data, buffers) -> {};
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
    public void send(Map<String, ?> data, List<byte[]> buffers) {
        if (closed.get()) {
            throw new IllegalStateException("The comm to " + target + " is closed.");
        }
        publisher.publishForCell("comm_msg", Map.of("comm_id", id, "data", Map.copyOf(data)), List.copyOf(buffers));
    }

    @Override
    public void onMessage(BiConsumer<Map<String, Object>, List<byte[]>> action) {
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

    void receive(Map<String, Object> data, List<byte[]> buffers) {
        received.accept(data, buffers);
    }

    void closedByOther() {
        if (closed.compareAndSet(false, true)) {
            whenClosed.run();
        }
    }
}
