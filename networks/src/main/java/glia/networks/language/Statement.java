package glia.networks.language;

import glia.networks.Source;
import java.util.List;
import java.util.Optional;

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
        StringBuilder text = new StringBuilder();
        label.ifPresent(name -> text.append(name.text()).append(": "));
        text.append(word.text());
        for (Token argument : arguments) {
            text.append(' ').append(argument.text());
        }
        return text.toString();
    }
}
