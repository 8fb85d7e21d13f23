package glia.magics;

/** A mistake in the use of a magic. The message tells the person what was found and what to do; it needs no stack trace. */
public class MagicException extends RuntimeException {
    public MagicException(String message) {
        super(message);
    }

    public MagicException(String message, Throwable cause) {
        super(message, cause);
    }
}
