package glia.networks.training;

import glia.networks.NamedParameter;
import glia.networks.Network;
import glia.networks.Placed;
import java.util.Optional;
import java.util.Set;

/** Which weights become bf16 while the network computes in it. */
final class HalfPrecision {
    /** Layers that keep their weights in 32 bits when the rest computes in bf16, as their sums need it. */
    private static final Set<String> FULL = Set.of("batchnorm", "layernorm", "groupnorm");

    private HalfPrecision() {}

    static boolean takes(Placed layer) {
        return !FULL.contains(layer.word());
    }

    /** The path of one such weight; none where a network has none. */
    static Optional<String> first(Network network) {
        return network.layers().stream()
                .filter(HalfPrecision::takes)
                .flatMap(layer -> layer.parameters().stream())
                .map(NamedParameter::path)
                .findFirst();
    }
}
