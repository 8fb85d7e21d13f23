package glia.networks.training;

import glia.networks.Network;
import glia.networks.Weights;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Where each network's last run stood, for as long as the network lives. */
final class LastCheckpoints {
    /** By the weights, which are one object for one network, where equal networks are equal. */
    private static final Map<Weights, Checkpoint> LAST = Collections.synchronizedMap(new WeakHashMap<>());

    private LastCheckpoints() {}

    static void put(Network network, Checkpoint checkpoint) {
        LAST.put(network.weights(), checkpoint);
    }

    static Optional<Checkpoint> of(Network network) {
        return Optional.ofNullable(LAST.get(network.weights()));
    }

    /** Puts back what {@link #of} gave, after runs that leave no trace. */
    static void restore(Network network, Optional<Checkpoint> checkpoint) {
        checkpoint.ifPresentOrElse(last -> put(network, last), () -> LAST.remove(network.weights()));
    }
}
