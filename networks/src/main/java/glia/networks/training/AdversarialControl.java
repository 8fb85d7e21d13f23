package glia.networks.training;

import java.util.concurrent.atomic.AtomicReference;

/** What a listener can do to a run. */
public final class AdversarialControl {
    private final AtomicReference<Run.Outcome> asked = new AtomicReference<>();

    AdversarialControl() {}

    /** Ends the run before its next step. The first reason given is the one that counts. */
    public void stop(Run.Outcome reason) {
        asked.compareAndSet(null, reason);
    }

    /** Why the run is to end, or null while it is not. */
    Run.Outcome asked() {
        return asked.get();
    }
}
