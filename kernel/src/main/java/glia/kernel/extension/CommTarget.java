package glia.kernel.extension;

import java.util.Map;

/** Answers the front end when it opens a {@link Comm}. */
@FunctionalInterface
public interface CommTarget {
    /**
     * Takes a new line; called before any message of it is handled.
     *
     * @throws Exception if it is refused; the line is then closed again
     */
    void opened(Comm comm, Map<String, Object> data) throws Exception;
}
