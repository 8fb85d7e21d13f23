package glia.networks.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a layer computes where autograd does not look, with the gradient written by the layer.
 *
 * @param output the variable of what it gives
 * @param kept further variables that the gradient's statements use, of tensors
 * @param statements that find the gradient from {@link #SLOPE}, each ending in a line feed
 * @param ofInputs the expressions, after them, of the gradients of what it computes from, by their variables; they are
 *     not always asked for
 * @param ofWeights likewise, of the weights it computes with
 */
public record CustomGradient(
        String output,
        List<String> kept,
        String statements,
        Map<String, String> ofInputs,
        Map<String, String> ofWeights) {
    /** The variable of the gradient of what the layer gives. */
    public static final String SLOPE = "slope";

    public CustomGradient {
        kept = List.copyOf(kept);
        ofInputs = Collections.unmodifiableMap(new LinkedHashMap<>(ofInputs));
        ofWeights = Collections.unmodifiableMap(new LinkedHashMap<>(ofWeights));
    }

    /** What goes on the tape beside the output: the inputs, then what is kept. */
    List<String> taped() {
        return Stream.concat(ofInputs.keySet().stream(), kept.stream()).toList();
    }
}
