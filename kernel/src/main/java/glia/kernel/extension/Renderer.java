package glia.kernel.extension;

/** Turns a value into what a front end can show. */
@FunctionalInterface
public interface Renderer<T> {
    /** The representations; should hold {@code text/plain} (the kernel adds {@code toString} otherwise). */
    MimeBundle render(T value) throws Exception;
}
