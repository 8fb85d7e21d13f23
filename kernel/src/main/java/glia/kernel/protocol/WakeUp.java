package glia.kernel.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Wakes the thread that waits at the sockets. A thread of its own writes to the pipe, because a channel closes
 * itself when the thread that uses it is interrupted, and the callers may be.
 */
final class WakeUp implements AutoCloseable {
    private final Pipe pipe;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final Thread thread = new Thread(this::relay, "glia-wake-up");
    private volatile boolean closed;

    WakeUp() {
        try {
            pipe = Pipe.open();
            pipe.source().configureBlocking(false);
        } catch (IOException e) {
            throw new UncheckedIOException("this system gives no pipe", e);
        }
        thread.setDaemon(true);
        thread.start();
    }

    SelectableChannel channel() {
        return pipe.source();
    }

    void wake() {
        if (!wanted.getAndSet(true)) {
            LockSupport.unpark(thread);
        }
    }

    void drain() {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(64);
            while (pipe.source().read(bytes) > 0) {
                bytes.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the wake-up pipe broke", e);
        }
    }

    private void relay() {
        ByteBuffer one = ByteBuffer.allocate(1);
        while (!closed) {
            if (!wanted.getAndSet(false)) {
                LockSupport.park(this);
                continue;
            }
            one.clear();
            try {
                pipe.sink().write(one);
            } catch (IOException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            pipe.sink().close();
            pipe.source().close();
        } catch (IOException e) {
            throw new UncheckedIOException("the wake-up pipe broke", e);
        }
    }
}
