package glia.networks.language;

import glia.networks.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One statement as written, not yet understood.
 *
 * @param label without its colon
 * @param word empty text where a block stands alone, as a branch of {@code parallel} does
 */
record Statement(Optional<Token> label, Token word, List<Token> arguments, Optional<Body> body) {

    /** What stands between braces. */
    record Body(Token open, List<Statement> statements) {}

    Source source() {
        return new Source(word.line(), text());
    }

    private String text() {
        String call = word.text()
                + arguments.stream().map(argument -> " " + argument.text()).collect(Collectors.joining());
        return label.map(name -> name.text() + ": " + call).orElse(call);
    }
}
