package glia.kernel.extension;

/**
 * What a jar adds to the kernel. The kernel finds extensions with {@link java.util.ServiceLoader} while it
 * starts, so {@code install} should register names and suppliers, and leave heavy classes unloaded.
 */
public interface Extension {
    /**
     * Registers magics, renderers and imports.
     *
     * @throws Exception if the extension cannot work here; the kernel says so and starts without it
     */
    void install(Kernel kernel) throws Exception;

    /** Releases what {@link #install} took; called when the kernel shuts down. */
    default void uninstall(Kernel kernel) throws Exception {}
}
