package glia.networks.engine;

/** A native program, or the library that runs it, that could not do what was asked. The message is meant for people. */
public class ProgramException extends RuntimeException {
    public ProgramException(String message, Throwable cause) {
        super(message, cause);
    }
}
