package glia.networks.training;

/**
 * Hears of a run as it goes. Calls come on the engine's thread between two steps, so a listener that is slow slows the
 * training: hand work that takes time to a thread of your own.
 */
public interface TrainingListener {

    /** The run is about to take its first step. */
    default void started(RunControl control) {}

    /** Some steps are done: every few dozen milliseconds. */
    default void progressed(TrainingProgress progress, RunControl control) {}

    /** An epoch is done and validated; the weights are in the network. */
    default void epochEnded(Epoch epoch, RunControl control) {}

    /** The run is over, however it ended. */
    default void ended(Run run) {}
}
