package glia.networks.engine;

/** More memory was asked for than there is. Nothing was harmed: what the program had taken is free again. */
public final class NativeMemoryException extends ProgramException {
    public NativeMemoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
