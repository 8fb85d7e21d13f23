package glia.networks.training;

import glia.datasets.Suggestion;
import glia.networks.NamedParameter;
import glia.networks.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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
        factors.keySet().forEach(pattern -> check(network, paths, pattern));
        List<Integer> trained = new ArrayList<>();
        Map<Double, List<Integer>> byFactor = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            double factor = 1;
            for (var entry : factors.entrySet()) {
                factor = fits(entry.getKey(), paths.get(i)) ? entry.getValue() : factor;
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

    private static void check(Network network, List<String> paths, String pattern) {
        if (paths.stream().noneMatch(path -> fits(pattern, path))) {
            List<String> layers = paths.stream()
                    .map(path -> path.substring(0, path.lastIndexOf('.')))
                    .distinct()
                    .toList();
            throw new IllegalArgumentException("No layer of " + network.name() + " with weights fits '" + pattern + "'."
                    + Suggestion.hint(pattern, layers) + " There are " + String.join(", ", layers));
        }
    }

    /** A pattern names a layer or a parameter; {@code *} stands for anything. */
    private static boolean fits(String pattern, String path) {
        String expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
        return path.matches(expression) || path.matches(expression + "\\..*");
    }
}
