package glia.kernel.extension;

/** A mistake in the use of a magic; the message tells the person what was wrong and what to do. */
public class MagicException extends Exception {
    public MagicException(String message) {
        super(message);
    }

    public MagicException(String message, Throwable cause) {
        super(message, cause);
    }
}
