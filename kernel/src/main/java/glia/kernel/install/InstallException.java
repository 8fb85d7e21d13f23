package glia.kernel.install;

/** The kernel cannot be installed or removed; the message says why and what to do. */
public final class InstallException extends RuntimeException {
    public InstallException(String message, Throwable cause) {
        super(message, cause);
    }
}
