package glia.networks.language;

import glia.datasets.Shape;
import glia.datasets.Suggestion;
import glia.networks.Input;
import glia.networks.layers.Kind;
import java.util.List;
import java.util.Locale;

/** Reads {@code input 1x28x28} and {@code input tokens 200}. */
final class InputReader {
    private static final Kind<List<Integer>> SIZES = Kind.sizes(1, 4);

    private final SourceText source;
    private final String network;
    private final Statement statement;

    InputReader(SourceText source, String network, Statement statement) {
        this.source = source;
        this.network = network;
        this.statement = statement;
    }

    Input input() {
        List<Token> arguments = statement.arguments();
        boolean tokens = !arguments.isEmpty() && arguments.get(0).text().equals("tokens");
        List<Token> sizes = tokens ? arguments.subList(1, arguments.size()) : arguments;
        if (sizes.isEmpty()) {
            throw source.at(
                    network,
                    statement.word(),
                    tokens
                            ? "input tokens needs how many stand in a sample: input tokens 200"
                            : "input needs the shape of one sample: input 784, input 1x28x28, input tokens 200");
        }
        if (sizes.size() > 1) {
            // A word in front is what is wrong, and not the size behind it.
            shape(sizes.get(0));
            throw source.at(network, sizes.get(1), "one shape, with 'x' between its sizes, such as 1x28x28");
        }
        if (statement.body().isPresent()) {
            throw source.at(network, statement.body().get().open(), "input has no braces");
        }
        Shape shape = shape(sizes.get(0));
        if (tokens && shape.rank() != 1) {
            throw source.at(network, sizes.get(0), "tokens come in one row: input tokens 200");
        }
        return new Input(shape, tokens, statement.source());
    }

    private Shape shape(Token token) {
        try {
            List<Integer> sizes = SIZES.parse(token.text());
            double count = sizes.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
            if (count > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("is too large: one sample would hold "
                        + String.format(Locale.ROOT, "%,.0f", count) + " numbers");
            }
            return new Shape(sizes);
        } catch (NumberFormatException notNumbers) {
            throw wrong(token, "must be whole numbers from 1 with 'x' between, such as 1x28x28");
        } catch (IllegalArgumentException wrong) {
            throw wrong(
                    token,
                    wrong.getMessage() == null ? "must be whole numbers from 1, at most four" : wrong.getMessage());
        }
    }

    private RuntimeException wrong(Token token, String message) {
        String near = Suggestion.hint(token.text(), List.of("tokens"));
        return source.at(network, token, "the input's shape " + message + "." + near);
    }
}
