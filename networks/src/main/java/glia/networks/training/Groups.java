package glia.networks.training;

import glia.networks.LayerPattern;
import glia.networks.NamedParameter;
import glia.networks.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which parameters learn at which multiple of the learning rate.
 *
 * @param trained the places, in the network's list, of the parameters that learn
 * @param byFactor for each multiple, the places in {@code trained} of those that learn at it
 */
record Groups(List<Integer> trained, Map<Double, List<Integer>> byFactor) {

    /**
     * @param factors for each pattern the multiple of its parameters, 0 to freeze them; the last that fits counts
     * @throws IllegalArgumentException if a pattern fits nothing or nothing is left to learn
     */
    static Groups of(Network network, Map<String, Double> factors) {
        List<String> paths =
                network.parameters().stream().map(NamedParameter::path).toList();
        factors.keySet().forEach(pattern -> new LayerPattern(pattern).check(network));
        List<Integer> trained = new ArrayList<>();
        Map<Double, List<Integer>> byFactor = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            double factor = 1;
            for (var entry : factors.entrySet()) {
                factor = new LayerPattern(entry.getKey()).fits(paths.get(i)) ? entry.getValue() : factor;
            }
            if (factor > 0) {
                byFactor.computeIfAbsent(factor, unseen -> new ArrayList<>()).add(trained.size());
                trained.add(i);
            }
        }
        if (trained.isEmpty()) {
            throw new IllegalArgumentException(
                    paths.isEmpty()
                            ? network.name() + " has nothing to learn: no layer of it has weights"
                            : "Everything in " + network.name() + " is frozen, so there is nothing to learn");
        }
        return new Groups(List.copyOf(trained), byFactor);
    }
}
