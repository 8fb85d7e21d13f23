package glia.networks.saving.onnx;

/** An operation that has no counterpart in ONNX. */
final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsupported(String operation) {
        super(operation);
    }
}
