package glia.kernel.protocol;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/**
 * The five sockets and the one thread that touches them. Other threads hand messages over in a queue: an
 * interrupt that reached a thread inside a ZeroMQ call would break the socket.
 */
public final class Transport implements AutoCloseable {
    /** Messages that wait in ZeroMQ for a slow reader before ours wait in the queue. */
    private static final int PUBLISH_HIGH_WATER = 200;

    private static final int RETRY_MILLIS = 2;
    private static final int LINGER_MILLIS = 1000;

    private record Outgoing(Channel channel, Message message, Runnable sent) {}

    private final ZContext context = new ZContext(1);
    private final WakeUp wakeUp = new WakeUp();
    private final Queue<Outgoing> handedOver = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Deque<Outgoing> published = new ArrayDeque<>();
    private final AtomicLong refused = new AtomicLong();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final MessageCodec codec;
    private final Receiver receiver;
    private final ZMQ.Socket control;
    private final ZMQ.Socket shell;
    private final ZMQ.Socket stdin;
    private final ZMQ.Socket iopub;
    private final ZMQ.Socket heartbeat;
    private final Thread thread = new Thread(this::loop, "glia-sockets");
    private volatile boolean closing;

    /**
     * Binds the sockets; nothing is read before {@link #start}.
     *
     * @throws org.zeromq.ZMQException if an address is taken
     */
    public Transport(ConnectionFile connection, Receiver receiver) {
        this.codec = new MessageCodec(connection);
        this.receiver = receiver;
        context.setLinger(LINGER_MILLIS);
        control = bind(SocketType.ROUTER, connection.address(connection.controlPort()));
        shell = bind(SocketType.ROUTER, connection.address(connection.shellPort()));
        stdin = bind(SocketType.ROUTER, connection.address(connection.stdinPort()));
        heartbeat = bind(SocketType.ROUTER, connection.address(connection.heartbeatPort()));
        iopub = context.createSocket(SocketType.PUB);
        iopub.setSndHWM(PUBLISH_HIGH_WATER);
        // Without this a flood of output loses lines in silence.
        iopub.setXpubNoDrop(true);
        iopub.bind(connection.address(connection.iopubPort()));
    }

    private ZMQ.Socket bind(SocketType type, String address) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setHWM(0);
        // A client that reconnects under its old identity takes its place back.
        socket.setRouterHandover(true);
        socket.bind(address);
        return socket;
    }

    public void start() {
        thread.start();
    }

    /** Queues a message; returns at once. Messages of one thread keep their order. */
    public void send(Channel channel, Message message) {
        send(channel, message, () -> {});
    }

    /** The same, with an action for the moment when ZeroMQ took the message. */
    public void send(Channel channel, Message message, Runnable sent) {
        handedOver.add(new Outgoing(channel, message, sent));
        wakeUp.wake();
    }

    /** Runs a task on the sockets' thread, after all that had arrived by then was received. */
    public void afterArrivals(Runnable task) {
        tasks.add(task);
        wakeUp.wake();
    }

    /** How many messages were refused: unsigned, forged, replayed or malformed. */
    public long refused() {
        return refused.get();
    }

    /** Sends what is queued, then closes; waits for both. */
    @Override
    public void close() {
        closing = true;
        wakeUp.wake();
        if (Thread.currentThread() != thread) {
            try {
                ended.await(LINGER_MILLIS * 2L, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void loop() {
        ZMQ.Poller poller = context.createPoller(5);
        poller.register(control, ZMQ.Poller.POLLIN);
        poller.register(shell, ZMQ.Poller.POLLIN);
        poller.register(stdin, ZMQ.Poller.POLLIN);
        poller.register(heartbeat, ZMQ.Poller.POLLIN);
        poller.register(wakeUp.channel(), ZMQ.Poller.POLLIN);
        long deadline = Long.MAX_VALUE;
        while (!closing || (pending() && System.nanoTime() < deadline)) {
            poller.poll(published.isEmpty() ? -1 : RETRY_MILLIS);
            wakeUp.drain();
            try {
                receiveAll();
                runTasks();
                sendAll();
            } catch (RuntimeException e) {
                System.getLogger("glia.kernel").log(System.Logger.Level.ERROR, "a message was lost", e);
            }
            if (closing && deadline == Long.MAX_VALUE) {
                deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LINGER_MILLIS);
            }
        }
        poller.close();
        context.close();
        wakeUp.close();
        ended.countDown();
    }

    private boolean pending() {
        return !handedOver.isEmpty() || !published.isEmpty();
    }

    private void receiveAll() {
        boolean any = true;
        while (any) {
            any = receive(control, Channel.CONTROL) | receive(stdin, Channel.STDIN) | echo();
            // One at a time, so that an interrupt never waits behind a long queue of cells.
            any |= receive(shell, Channel.SHELL);
        }
    }

    private boolean receive(ZMQ.Socket socket, Channel channel) {
        List<byte[]> frames = frames(socket);
        if (frames.isEmpty()) {
            return false;
        }
        try {
            receiver.receive(channel, codec.decode(frames));
        } catch (BadMessage e) {
            refused.incrementAndGet();
            System.getLogger("glia.kernel")
                    .log(System.Logger.Level.DEBUG, () -> "refused a message on " + channel + ": " + e.getMessage());
        }
        return true;
    }

    private boolean echo() {
        List<byte[]> frames = frames(heartbeat);
        transmit(heartbeat, frames, 0);
        return !frames.isEmpty();
    }

    private static List<byte[]> frames(ZMQ.Socket socket) {
        byte[] frame = socket.recv(ZMQ.DONTWAIT);
        if (frame == null) {
            return List.of();
        }
        List<byte[]> frames = new ArrayList<>(8);
        frames.add(frame);
        while (socket.hasReceiveMore()) {
            frames.add(socket.recv());
        }
        return frames;
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private void sendAll() {
        for (Outgoing next = handedOver.poll(); next != null; next = handedOver.poll()) {
            if (next.channel() == Channel.IOPUB) {
                published.add(next);
            } else {
                // Whoever has the reply is soon tired of waiting for what was published before it.
                sendPublished();
                transmit(socket(next.channel()), codec.encode(next.message()), ZMQ.DONTWAIT);
                next.sent().run();
            }
        }
        sendPublished();
    }

    /** Sends as much as a slow reader leaves room for. */
    private void sendPublished() {
        while (!published.isEmpty()) {
            Outgoing next = published.peek();
            if (!transmit(iopub, codec.encode(next.message()), ZMQ.DONTWAIT)) {
                return;
            }
            published.remove();
            next.sent().run();
        }
    }

    private ZMQ.Socket socket(Channel channel) {
        return switch (channel) {
            case CONTROL -> control;
            case SHELL -> shell;
            case STDIN -> stdin;
            case IOPUB -> iopub;
        };
    }

    private static boolean transmit(ZMQ.Socket socket, List<byte[]> frames, int flags) {
        for (int i = 0; i < frames.size(); i++) {
            if (!socket.send(frames.get(i), i + 1 < frames.size() ? flags | ZMQ.SNDMORE : flags)) {
                return false;
            }
        }
        return true;
    }
}
