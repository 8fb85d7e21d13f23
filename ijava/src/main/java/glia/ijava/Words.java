package glia.ijava;

import io.github.spencerpark.jupyter.kernel.magic.MagicParser;
import java.util.List;
import java.util.stream.Collectors;

/** The arguments of a magic as IJava separates them; its parser keeps that to those who extend it. */
final class Words extends MagicParser {
    private Words() {}

    static List<String> of(String arguments) {
        return split(arguments);
    }

    static String joined(List<String> words) {
        return words.stream().map(Words::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        boolean plain = !word.isEmpty() && word.chars().noneMatch(Character::isWhitespace);
        return plain ? word : word.contains("\"") ? "'" + word + "'" : "\"" + word + "\"";
    }
}
