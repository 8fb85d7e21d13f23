package glia.networks;

import glia.datasets.Suggestion;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names layers, or single arrays of weights, by path: {@code conv1}, {@code conv1.weight}; {@code *} stands for anything.
 */
public record LayerPattern(String text) {

    public boolean fits(String path) {
        String expression = Pattern.quote(text).replace("*", "\\E.*\\Q");
        return path.matches(expression) || path.matches(expression + "\\..*");
    }

    /** @throws IllegalArgumentException if nothing in the network fits, saying what there is */
    public void check(Network network) {
        if (network.weights().paths().stream().noneMatch(this::fits)) {
            List<String> layers = network.parameters().stream()
                    .map(parameter ->
                            parameter.path().substring(0, parameter.path().lastIndexOf('.')))
                    .distinct()
                    .toList();
            throw new IllegalArgumentException("No layer of " + network.name() + " with weights fits '" + text + "'."
                    + Suggestion.hint(text, layers) + " There are " + String.join(", ", layers));
        }
    }
}
