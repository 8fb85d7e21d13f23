package glia.kernel.protocol;

/** Takes messages on the thread that owns the sockets, so must not block. */
public interface Receiver {
    void receive(Channel channel, Message message);
}
