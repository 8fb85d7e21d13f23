package glia.networks;

/**
 * A layer that cannot take the shape it is given. The message says what the layer needs and how to get there; where it
 * happened is added by whoever knows the layer's place.
 */
public final class ShapeException extends RuntimeException {
    public ShapeException(String message) {
        super(message);
    }
}
