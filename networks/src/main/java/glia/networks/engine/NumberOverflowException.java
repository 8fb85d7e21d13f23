package glia.networks.engine;

/** A number that the program was given is larger than the native library's numbers are. */
public final class NumberOverflowException extends ProgramException {
    private static final long serialVersionUID = 1;

    NumberOverflowException(Throwable cause) {
        super("A number is larger than 3.4e38, the largest that networks compute with. Take a smaller one.", cause);
    }
}
