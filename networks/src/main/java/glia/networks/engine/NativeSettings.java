package glia.networks.engine;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/**
 * What the C library is told before PyTorch loads. Measured on two cores shared with other work, an MLP's step takes 40
 * ms with the defaults and 2 ms with these.
 */
final class NativeSettings {
    private static final int TRIM_THRESHOLD = -1;
    private static final int TOP_PAD = -2;
    private static final int MMAP_THRESHOLD = -3;

    private NativeSettings() {}

    /** Does nothing where the C library is not GNU's; a setting of the user's own wins. */
    static void apply() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            NativeLibrary library = NativeLibrary.getInstance("c");
            // A worker that waits in a loop takes the core from the one it waits for when another process is busy.
            setUnlessSet(library, "OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "1000");
            if (System.getenv("MALLOC_TRIM_THRESHOLD_") == null) {
                // Memory handed back to the system after every step is paid for again, page by page, in the next.
                Function mallopt = library.getFunction("mallopt");
                mallopt.invokeInt(new Object[] {TRIM_THRESHOLD, 1 << 30});
                mallopt.invokeInt(new Object[] {MMAP_THRESHOLD, 1 << 30});
                mallopt.invokeInt(new Object[] {TOP_PAD, 64 << 20});
            }
        } catch (UnsatisfiedLinkError otherLibrary) {
            // These settings make steps faster and nothing else.
            System.getLogger(NativeSettings.class.getName()).log(System.Logger.Level.DEBUG, "No GNU C library");
        }
    }

    private static void setUnlessSet(NativeLibrary library, String unless, String name, String value) {
        if (System.getenv(unless) == null && System.getenv(name) == null) {
            library.getFunction("setenv").invokeInt(new Object[] {name, value, 0});
        }
    }
}
