package glia.networks.training;

import glia.networks.Network;
import glia.networks.Weights;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** Where the last run of each generator against its discriminator stood, for as long as the two live. */
final class LastPairs {
    /** By the generator's weights, which are one object for one network, where equal networks are equal. */
    private static final Map<Weights, Last> LAST = Collections.synchronizedMap(new WeakHashMap<>());

    private record Last(WeakReference<Weights> discriminator, AdversarialCheckpoint checkpoint) {}

    private LastPairs() {}

    static void put(Network generator, Network discriminator, AdversarialCheckpoint checkpoint) {
        LAST.put(generator.weights(), new Last(new WeakReference<>(discriminator.weights()), checkpoint));
    }

    /** @throws IllegalArgumentException if these two have no run to continue */
    static AdversarialCheckpoint of(Network generator, Network discriminator) {
        Last last = LAST.get(generator.weights());
        if (last == null || last.discriminator().get() != discriminator.weights()) {
            throw new IllegalArgumentException(generator.name() + " and " + discriminator.name()
                    + " have no run to continue. Train them from its beginning first");
        }
        return last.checkpoint();
    }
}
