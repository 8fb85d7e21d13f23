package glia.kernel.extension;

/** Something that was registered and that {@code close} takes back. */
public interface Registration extends AutoCloseable {
    @Override
    void close();
}
