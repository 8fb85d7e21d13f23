package glia.kernel.notebook;

/** A notebook that cannot be read, or a kernel that cannot run it; the message says what to do. */
public final class NotebookException extends RuntimeException {
    public NotebookException(String message) {
        super(message);
    }

    public NotebookException(String message, Throwable cause) {
        super(message, cause);
    }
}
