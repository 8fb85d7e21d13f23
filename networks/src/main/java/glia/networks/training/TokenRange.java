package glia.networks.training;

import glia.datasets.Samples;
import glia.networks.Block;
import glia.networks.Labelled;
import glia.networks.Network;
import glia.networks.Node;
import glia.networks.Parallel;
import glia.networks.Placed;
import glia.networks.Repeat;
import glia.networks.Sequence;
import glia.networks.layers.Slice;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether a network knows the tokens of its samples. The native library looks up what does not exist and says so in words
 * of its own, or not at all.
 */
final class TokenRange {
    private final Map<String, Optional<Span>> labels = new HashMap<>();
    private final Placed[] fewest;

    /** Which of the input's tokens, in their order. */
    private record Span(int from, int to) {}

    private TokenRange(Network network) {
        int steps = network.input().shape().size(0);
        fewest = new Placed[steps];
        follow(network.root(), Optional.of(new Span(0, steps)));
    }

    /**
     * Does nothing for a network that takes no tokens, or others than these samples have.
     *
     * @throws IllegalArgumentException if an input is no token, or one that a layer does not know
     */
    static void check(Network network, Samples samples) {
        if (network.input().tokens() && network.input().shape().equals(samples.inputShape())) {
            new TokenRange(network).check(network.name(), samples);
        }
    }

    /** Whether all of these may be tokens. */
    static boolean tokens(float... numbers) {
        for (float number : numbers) {
            if (!token(number)) {
                return false;
            }
        }
        return true;
    }

    private static boolean token(float number) {
        return number >= 0 && number == Math.rint(number);
    }

    private void check(String name, Samples samples) {
        int[] largest = new int[fewest.length];
        float[] tokens = samples.inputs();
        for (int i = 0; i < tokens.length; i++) {
            float token = tokens[i];
            if (!token(token)) {
                throw new IllegalArgumentException(name + " reads tokens, which are whole numbers from 0; these samples"
                        + " hold " + token + ". Begin with 'input "
                        + samples.inputShape().toText() + "' for quantities");
            }
            int at = i % largest.length;
            largest[at] = Math.max(largest[at], (int) token);
        }
        for (int at = 0; at < largest.length; at++) {
            if (fewest[at] != null && largest[at] >= vocabulary(fewest[at])) {
                throw unknown(name, fewest[at], largest);
            }
        }
    }

    private RuntimeException unknown(String name, Placed layer, int... largest) {
        int needed = 1
                + IntStream.range(0, largest.length)
                        .filter(at -> fewest[at] == layer)
                        .map(at -> largest[at])
                        .max()
                        .orElseThrow();
        return new IllegalArgumentException("'" + layer.source().text() + "' (line "
                + layer.source().line() + " of " + name + ") knows the tokens 0 to " + (vocabulary(layer) - 1)
                + ", and these samples go up to " + (needed - 1) + ". Write vocab=" + needed);
    }

    /**
     * Finds the layer that knows the fewest, token by token.
     *
     * @param given which of the input's tokens this part is fed, if it is any
     * @return which it gives on
     */
    private Optional<Span> follow(Node node, Optional<Span> given) {
        if (node instanceof Placed layer) {
            return follow(layer, given);
        }
        if (node instanceof Labelled labelled) {
            Optional<Span> gives = follow(labelled.node(), given);
            labels.put(labelled.key(), gives);
            return gives;
        }
        if (node instanceof Sequence || node instanceof Block || node instanceof Repeat) {
            Optional<Span> flowing = given;
            for (Node child : node.children()) {
                flowing = follow(child, flowing);
            }
            return flowing;
        }
        node.children().forEach(child -> follow(child, node instanceof Parallel ? given : Optional.empty()));
        return Optional.empty();
    }

    private Optional<Span> follow(Placed layer, Optional<Span> given) {
        return switch (layer.layer().tokens()) {
            // What another layer makes of them may be in any order.
            case KEEPS ->
                layer.layer() instanceof Slice slice
                        ? given.map(span -> new Span(span.from() + slice.from(), span.from() + slice.to()))
                        : Optional.empty();
            case FOLLOWS_REFERENCE -> labels.getOrDefault(layer.references().get(0), Optional.empty());
            case READS -> {
                given.ifPresent(span -> read(layer, span));
                yield Optional.empty();
            }
            case MAPS, REFUSES -> Optional.empty();
        };
    }

    private void read(Placed layer, Span span) {
        if (layer.layer().vocabulary().isEmpty()) {
            return;
        }
        for (int at = span.from(); at < span.to(); at++) {
            if (fewest[at] == null || vocabulary(layer) < vocabulary(fewest[at])) {
                fewest[at] = layer;
            }
        }
    }

    private static int vocabulary(Placed layer) {
        return layer.layer().vocabulary().orElseThrow();
    }
}
