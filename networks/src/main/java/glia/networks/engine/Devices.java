package glia.networks.engine;

import ai.djl.Device;

/** The devices that programs run on. */
public final class Devices {
    private Devices() {}

    /** Opens native memory on the CPU. */
    public static Scope cpu() {
        return new Scope(Device.cpu());
    }
}
