package glia.networks.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a layer computes where autograd does not look, with the gradient written by the layer.
 *
 * @param input the variable it computes from
 * @param output the variable of what it gives
 * @param kept further variables that the gradient's statements use, of tensors
 * @param statements that find the gradient from {@link #SLOPE}, each ending in a line feed
 * @param ofInput the expression of the input's gradient after them, which is not always asked for
 * @param ofWeights likewise, of the weights it computes with, by their variables
 */
public record CustomGradient(
        String input,
        String output,
        List<String> kept,
        String statements,
        String ofInput,
        Map<String, String> ofWeights) {
    /** The variable of the gradient of what the layer gives. */
    public static final String SLOPE = "slope";

    public CustomGradient {
        kept = List.copyOf(kept);
        ofWeights = Collections.unmodifiableMap(new LinkedHashMap<>(ofWeights));
    }
}
