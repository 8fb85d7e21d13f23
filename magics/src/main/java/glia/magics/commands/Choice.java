package glia.magics.commands;

import glia.datasets.Suggestion;
import glia.magics.MagicException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Words of a line that stand for constants. */
final class Choice {
    private Choice() {}

    /** {@code MEAN_SQUARED_ERROR} is written {@code mean-squared-error}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws MagicException if none is written so; says which there are */
    static <T extends Enum<T>> T of(String what, String word, T[] constants) {
        String asked = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> words = Stream.of(constants).map(Choice::word).toList();
        int index = words.indexOf(asked);
        if (index < 0) {
            throw new MagicException("there is no " + what + " '" + word + "'." + Suggestion.hint(asked, words)
                    + " There are: " + String.join(", ", words) + ".");
        }
        return constants[index];
    }

    /** The words of some constants, as picocli asks for them: a class that makes itself. */
    abstract static class Words extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Words(List<? extends Enum<?>> constants) {
            constants.forEach(constant -> add(word(constant)));
        }
    }
}
