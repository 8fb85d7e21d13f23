package glia.networks.training;

import glia.networks.Network;
import java.util.concurrent.atomic.AtomicReference;

/** What a listener can do to a run. */
public final class RunControl {
    private final Network network;
    private final AtomicReference<Run.Outcome> asked = new AtomicReference<>();

    RunControl(Network network) {
        this.network = network;
    }

    /** The network in training. Its weights are those of the last epoch's end. */
    public Network network() {
        return network;
    }

    /** Ends the run before its next step. The first reason given is the one that counts. */
    public void stop(Run.Outcome reason) {
        asked.compareAndSet(null, reason);
    }

    /** Why the run is to end, or null while it is not. */
    Run.Outcome asked() {
        return asked.get();
    }
}
