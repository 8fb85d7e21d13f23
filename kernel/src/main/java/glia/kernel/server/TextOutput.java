package glia.kernel.server;

import glia.kernel.evaluation.Cell;
import glia.kernel.evaluation.StopChecks;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Text written by notebook code, gathered into messages by time and size and bound to its cell. */
final class TextOutput {
    private static final int GATHER_MILLIS = 25;
    /** Text that waits to be sent before the writers have to wait, in bytes. */
    private static final long MOST_WAITING = 4 << 20;

    private final Map<Cell, CellText> texts = Collections.synchronizedMap(new WeakHashMap<>());
    private final Set<CellText> pending = ConcurrentHashMap.newKeySet();
    private final AtomicLong waiting = new AtomicLong();
    private final Publisher publisher;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "glia-output");
        thread.setDaemon(true);
        return thread;
    });

    TextOutput(Publisher publisher) {
        this.publisher = publisher;
    }

    /** Writes UTF-8 bytes for the calling thread's cell; blocks while too much waits to be sent. */
    void write(String stream, byte[] bytes, int offset, int length) {
        StopChecks.check();
        Cell cell = Cell.ofThread();
        if (cell == null) {
            return;
        }
        while (waiting.get() > MOST_WAITING) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            StopChecks.check();
            if (Thread.currentThread().isInterrupted() && cell.stopped()) {
                return;
            }
        }
        CellText text = texts.computeIfAbsent(cell, c -> new CellText(c, this::publish));
        text.append(stream, bytes, offset, length);
        if (pending.add(text)) {
            clock.schedule(() -> flush(text), GATHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void flush(CellText text) {
        pending.remove(text);
        text.flush();
    }

    /** Sends what is gathered for the cell, so that what follows appears behind it. */
    void flush(Cell cell) {
        CellText text = cell == null ? null : texts.get(cell);
        if (text != null) {
            text.flush();
        }
    }

    private void publish(Cell cell, String stream, String text) {
        if (cell.silent()) {
            return;
        }
        waiting.addAndGet(text.length());
        publisher.publish(
                "stream",
                cell.request().header(),
                Map.of(),
                Map.of("name", stream, "text", text),
                () -> waiting.addAndGet(-text.length()));
    }
}
