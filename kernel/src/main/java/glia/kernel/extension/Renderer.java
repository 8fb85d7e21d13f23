package glia.kernel.extension;

import java.util.List;

/** Turns a value into what a front end can show. */
@FunctionalInterface
public interface Renderer<T> {
    /** The representations; should hold {@code text/plain} (the kernel adds {@code toString} otherwise). */
    MimeBundle render(T value) throws Exception;

    /**
     * The representations where the notebook asks for certain ones. All of them will do, since those not asked for are
     * dropped; this is for renderers that can give more than they usually do.
     */
    default MimeBundle render(T value, List<String> mimeTypes) throws Exception {
        return render(value);
    }
}
