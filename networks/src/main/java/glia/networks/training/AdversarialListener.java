package glia.networks.training;

/**
 * Hears of a run as it goes. Calls come on the engine's thread between two steps, so hand work that takes time to a
 * thread of your own.
 */
public interface AdversarialListener {

    /** The run is about to take its first step. */
    default void started(AdversarialControl control) {}

    /** Some steps are done: every few dozen milliseconds. */
    default void progressed(AdversarialProgress progress, AdversarialControl control) {}

    /** An epoch is done; the weights are in the networks. */
    default void epochEnded(AdversarialEpoch epoch, AdversarialControl control) {}
}
