package glia.networks.saving.program;

/** An operation that has no counterpart where a network's program is to be written anew. */
public final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unsupported(String operation) {
        super(operation);
    }
}
