package glia.networks.training;

import glia.networks.Network;
import glia.networks.Placed;
import java.util.List;
import java.util.stream.Collectors;

/** What people are told of layers that are no part of the program. */
final class Outside {
    private Outside() {}

    /** A sentence for a network of which Java computes layers, else nothing. */
    static String note(Network network) {
        List<Placed> layers = network.outside();
        if (layers.isEmpty()) {
            return "";
        }
        return layers.stream().map(Placed::path).collect(Collectors.joining("', '", "'", "'"))
                + (layers.size() == 1 ? " is a block" : " are blocks")
                + " of DJL's, computed from Java step by step: slower than a network of Glia's own layers, which is one"
                + " program.";
    }
}
