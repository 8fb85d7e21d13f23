package glia.networks.training;

import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.Node;
import glia.networks.Placed;
import glia.networks.engine.Continuation;
import glia.networks.engine.Emission;
import glia.networks.engine.Value;
import glia.networks.layers.Slice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A network of source and target in two halves, so that the source is read once and the target written token by token,
 * each at the same cost: the decoder is what stands behind the {@code slice} that cuts the target out of the input.
 */
public final class EncoderDecoder {
    private final Network network;
    private final List<Node> encoder;
    private final List<Node> decoder;
    private final Set<String> known;
    private final int target;

    private EncoderDecoder(Network network, int cut, int target) {
        List<Node> parts = network.root().children();
        this.network = network;
        this.encoder = parts.subList(0, cut);
        this.decoder = parts.subList(cut + 1, parts.size());
        this.target = target;
        known = known();
    }

    /**
     * The two halves; nothing where some layer of the decoder needs more of the target than the token it is at and what
     * it keeps of those before.
     *
     * @param source how many tokens of the input are the source
     */
    public static Optional<EncoderDecoder> of(Network network, int source) {
        Shape input = network.input().shape();
        int total = input.size(0);
        List<Node> parts = network.root().children();
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i) instanceof Placed placed
                        && placed.layer() instanceof Slice slice
                        && placed.input().equals(input)
                        && slice.from() == source
                        && slice.to() == total)
                .mapToObj(cut -> new EncoderDecoder(network, cut, total - source))
                .filter(EncoderDecoder::continues)
                .findFirst();
    }

    /** The labels of the encoder that the decoder refers to. */
    private Set<String> known() {
        Emission emission = ForwardText.emission(network, new StringBuilder());
        emit(emission, encoder, new Value("input", network.input().shape()));
        return decoder.stream()
                .flatMap(Node::layers)
                .flatMap(placed -> placed.references().stream())
                .filter(key -> emission.labelled(key) != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean continues() {
        boolean wholeInput = known.stream()
                .anyMatch(key -> shapeOf(key).equals(network.input().shape()));
        return !wholeInput && decoder.stream().allMatch(this::continues);
    }

    private boolean continues(Node node) {
        if (node instanceof glia.networks.Each) {
            return node.layers().allMatch(placed -> placed.references().isEmpty());
        }
        if (!(node instanceof Placed placed)) {
            return node.children().stream().allMatch(this::continues);
        }
        Set<String> own = new HashSet<>(placed.references());
        own.removeAll(known);
        boolean ofDecoderAlone = own.size() == new HashSet<>(placed.references()).size();
        return ofDecoderAlone
                ? placed.layer().causal()
                : own.isEmpty() && placed.layer().causalBeside();
    }

    private Shape shapeOf(String key) {
        Emission emission = ForwardText.emission(network, new StringBuilder());
        emit(emission, encoder, new Value("input", network.input().shape()));
        return emission.labelled(key).shape();
    }

    private static Value emit(Emission emission, List<Node> parts, Value input) {
        Value value = input;
        for (Node part : parts) {
            value = part.emit(emission, value);
        }
        return value;
    }

    /**
     * {@code encode(weights, buffers, input)}: what the decoder takes from the encoder, for the whole input with anything
     * for the target; and {@code decode(weights, buffers, state, known, input, past)}: the scores {@code [batch, 1,
     * tokens]} behind one more token {@code [batch, 1]}.
     */
    public String text() {
        StringBuilder opening = new StringBuilder("training = False\n");
        Emission emission = ForwardText.emission(network, opening);
        emit(emission, encoder, new Value("input", network.input().shape()));
        String found = known.stream()
                .map(key -> emission.labelled(key).variable())
                .collect(Collectors.joining(", ", "return annotate(List[Tensor], [", "])\n"));
        return "def encode(self, " + ForwardText.ARRAYS + ", input: Tensor) -> List[Tensor]:\n"
                + (opening + emission.text() + found).indent(2)
                + decode(new Continuation(target, 1), emission);
    }

    private String decode(Continuation continuation, Emission encoded) {
        StringBuilder opening = new StringBuilder("training = False\n");
        Emission emission = ForwardText.continuing(network, opening, continuation);
        List<String> keys = new ArrayList<>(known);
        for (int i = 0; i < keys.size(); i++) {
            emission.label(
                    keys.get(i),
                    new Value("known[" + i + "]", encoded.labelled(keys.get(i)).shape()));
        }
        Value output = emit(emission, decoder, new Value("input", Shape.of(1)));
        return "def decode(self, " + ForwardText.ARRAYS
                + ", state: List[Tensor], known: List[Tensor], input: Tensor, past: int) -> Tensor:\n"
                + (opening + emission.text() + "return " + output.variable() + "\n").indent(2);
    }

    /** The shapes of what layers keep from token to token, for so many sequences at once: zeros at first. */
    public List<Shape> kept(int sequences) {
        Continuation continuation = new Continuation(target, 1, sequences);
        Emission encoded = ForwardText.emission(network, new StringBuilder());
        emit(encoded, encoder, new Value("input", network.input().shape()));
        decode(continuation, encoded);
        return continuation.kept();
    }
}
