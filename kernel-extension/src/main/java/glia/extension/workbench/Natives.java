package glia.extension.workbench;

import glia.networks.engine.Devices;

/** The native libraries of the engine. */
final class Natives {
    private Natives() {}

    /**
     * Loads the engine once, which unpacks its libraries into DJL's cache, so that the first cell
     * that needs them does not wait for it. A machine without natives keeps a working kernel; what
     * is wrong is for {@code glia doctor} to say.
     */
    static boolean unpack() {
        try {
            Devices.prepare();
            return true;
        } catch (RuntimeException | LinkageError e) {
            System.err.println("The engine does not load here: " + e.getMessage() + "\n`glia doctor` says more.");
            return false;
        }
    }
}
