package glia.networks;

/** A layer of somebody's own that does not do what it should. The message is meant for whoever wrote it. */
public final class LayerException extends RuntimeException {
    public LayerException(String message, Throwable cause) {
        super(message, cause);
    }
}
