package glia.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a network took over from one that was trained before: arrays of the same path and shape.
 *
 * @param taken the paths of those
 * @param own the paths of what it keeps of its own, such as the weights of a new last layer
 */
public record Transfer(List<String> taken, List<String> own) {

    static Transfer into(Network network, Network trained, String... except) {
        List<LayerPattern> left = Arrays.stream(except).map(LayerPattern::new).toList();
        left.forEach(pattern -> pattern.check(network));
        Map<String, float[]> source = trained.weights().snapshot();
        Map<String, float[]> copies = new LinkedHashMap<>();
        List<String> own = new ArrayList<>();
        for (String path : network.weights().paths()) {
            boolean same = source.containsKey(path)
                    && trained.weights().shape(path).equals(network.weights().shape(path));
            if (same && left.stream().noneMatch(pattern -> pattern.fits(path))) {
                copies.put(path, source.get(path));
            } else {
                own.add(path);
            }
        }
        if (copies.isEmpty()) {
            throw new IllegalArgumentException(network.name() + " can take nothing over from " + trained.name()
                    + ": no weights have the same path and shape. " + network.name() + " has "
                    + network.weights().paths() + ", " + trained.name() + " has "
                    + trained.weights().paths());
        }
        network.weights().replace(copies);
        return new Transfer(List.copyOf(copies.keySet()), List.copyOf(own));
    }

    @Override
    public String toString() {
        return "took over " + String.join(", ", taken)
                + (own.isEmpty() ? "" : "; its own are " + String.join(", ", own));
    }
}
