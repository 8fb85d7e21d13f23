package glia.kernel.protocol;

/** Frames that are no message that this kernel may act on. */
public final class BadMessage extends Exception {
    BadMessage(String message) {
        super(message);
    }

    BadMessage(String message, Throwable cause) {
        super(message, cause);
    }
}
