package glia.networks.training;

import glia.networks.Network;
import glia.networks.engine.EngineThread;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** What a listener can do to a run. */
public final class RunControl {
    private final Network network;
    private final AtomicReference<Run.Outcome> asked = new AtomicReference<>();
    private volatile List<Epoch> history = List.of();
    private volatile String note = "";
    private volatile Kept kept;
    private volatile Kept keptBefore;
    private volatile Supplier<Checkpoint> standing;

    RunControl(Network network) {
        this.network = network;
    }

    /** The network in training. Its weights are those of the last epoch's end. */
    public Network network() {
        return network;
    }

    /** The epochs that are done, those of the run that this one continues included. */
    public List<Epoch> history() {
        return history;
    }

    void history(List<Epoch> done) {
        history = List.copyOf(done);
    }

    /**
     * Where the run stands, to go on from: to be saved by {@link glia.networks.saving.CheckpointFile}, or given to
     * {@link Training#continuing(Checkpoint)}. To be asked for by a listener while it is told something; who asks from
     * another thread waits for the run's end.
     *
     * @throws IllegalStateException if the run is over; {@link Run#checkpoint()} has the last one
     */
    public Checkpoint checkpoint() {
        return EngineThread.call(() -> {
            if (standing == null) {
                throw new IllegalStateException(
                        "The run of " + network.name() + " is over; its last checkpoint is run.checkpoint()");
            }
            return standing.get();
        });
    }

    /** @param standing how to tell, or null once the run is over */
    void standing(Supplier<Checkpoint> standing) {
        this.standing = standing;
    }

    /** Ends the run before its next step. The first reason given is the one that counts. */
    public void stop(Run.Outcome reason) {
        stop(reason, "");
    }

    /** Ends the run before its next step, with a sentence on why for its {@link Run#note()}. */
    public void stop(Run.Outcome reason, String why) {
        if (asked.compareAndSet(null, reason)) {
            note = why;
        }
    }

    /** Why the run is to end, or null while it is not. */
    Run.Outcome asked() {
        return asked.get();
    }

    String note() {
        return note;
    }

    /** Has the run end with these weights rather than its last. */
    public void keep(Kept weights) {
        kept = weights;
    }

    /** What {@link #keep} was last told in this run. */
    public Optional<Kept> kept() {
        return Optional.ofNullable(kept);
    }

    /**
     * What the run that this one continues was told to end with. It counts again once {@link #keep} is told so: a run that
     * goes on without who wanted that ends with its last weights.
     */
    public Optional<Kept> keptBefore() {
        return Optional.ofNullable(keptBefore);
    }

    void keptBefore(Kept weights) {
        keptBefore = weights;
    }
}
