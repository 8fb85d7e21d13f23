package glia.kernel.extension;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A line between this kernel and something that runs in the front end, such as a widget. */
public interface Comm {
    /** The identifier that both ends know it by. */
    String id();

    /** The name of what answers at the other end, or here if the front end opened it. */
    String target();

    /**
     * Sends a message to the other end.
     *
     * @param data maps, lists, text, numbers and booleans
     * @throws IllegalStateException if the line is closed
     */
    default void send(Map<String, ?> data) {
        send(data, List.of());
    }

    /**
     * Sends a message with binary content behind it.
     *
     * @param data maps, lists, text, numbers and booleans
     * @param buffers are not to be changed afterwards
     * @throws IllegalStateException if the line is closed
     */
    void send(Map<String, ?> data, List<byte[]> buffers);

    /** Says what to do with messages from the other end; they are handled one at a time, also while a cell runs. */
    default void onMessage(Consumer<Map<String, Object>> action) {
        onMessage((data, buffers) -> action.accept(data));
    }

    /** The same for messages with binary content behind them. */
    void onMessage(BiConsumer<Map<String, Object>, List<byte[]>> action);

    /** Says what to do when the other end closes the line. */
    void onClose(Runnable action);

    /** Closes the line, with a last message; does nothing if it is closed. */
    void close(Map<String, ?> data);
}
