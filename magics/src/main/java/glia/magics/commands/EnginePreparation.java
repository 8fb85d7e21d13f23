package glia.magics.commands;

import glia.networks.engine.Devices;
import java.util.concurrent.atomic.AtomicBoolean;

/** Loads the engine while the person still reads the summary, so that the first training need not wait for it. */
final class EnginePreparation {
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private EnginePreparation() {}

    /** Returns at once; does nothing the second time. */
    static void begin() {
        if (BEGUN.compareAndSet(false, true)) {
            Thread thread = new Thread(EnginePreparation::prepare, "glia-engine-preparation");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    private static void prepare() {
        try {
            Devices.prepare();
        } catch (RuntimeException | LinkageError later) {
            // Whoever needs the engine meets the same failure, and is told.
        }
    }
}
