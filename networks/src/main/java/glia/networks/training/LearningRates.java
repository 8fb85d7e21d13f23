package glia.networks.training;

import glia.networks.Network;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which layers learn faster or slower than the rest, as it is said one after the other (Howard and Ruder 2018, section 3.2). */
final class LearningRates {
    private final Network network;
    private final Map<String, Double> factors = new LinkedHashMap<>();

    LearningRates(Network network) {
        this.network = network;
    }

    /**
     * @param layers a layer or parameter by path, {@code *} for anything
     * @param factor what their learning rate is multiplied by, 0 to freeze them
     */
    void multiply(String layers, double factor) {
        if (!(factor >= 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("A learning rate is multiplied by 0 or more, found " + factor);
        }
        Groups.of(network, Map.of(layers, 1.0));
        factors.put(layers, factor);
    }

    /** As the last that fits counts, what is said again has to be said last. */
    void unfreeze(String layers) {
        factors.remove(layers);
        multiply(layers, 1);
    }

    Groups groups() {
        return Groups.of(network, factors);
    }
}
