package glia.networks;

/** A definition that cannot be read, with its place. The message is meant for whoever wrote the definition. */
public final class DefinitionException extends RuntimeException {
    private final int line;
    private final int column;

    /**
     * @param line from 1
     * @param column from 1
     */
    public DefinitionException(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1, in UTF-16 code units of the line as given. */
    public int column() {
        return column;
    }
}
