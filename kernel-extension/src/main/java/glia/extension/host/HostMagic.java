package glia.extension.host;

import glia.magics.MagicContext;
import glia.magics.MagicType;
import glia.magics.MagicUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of our magics as such a kernel calls it: with its arguments split into words. */
record HostMagic(MagicType type, MagicContext context) {

    Object onLine(List<String> words) throws Exception {
        return new MagicUse(type, context).run(joined(words), Optional.empty());
    }

    Object onCell(List<String> words, String body) throws Exception {
        return new MagicUse(type, context).run(joined(words), Optional.of(body));
    }

    private static String joined(List<String> words) {
        return words.stream().map(HostMagic::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        boolean plain = !word.isEmpty() && word.chars().noneMatch(Character::isWhitespace);
        if (plain || word.startsWith("${")) {
            return word;
        }
        String quote = word.contains("\"") ? "'" : "\"";
        return quote + word + quote;
    }
}
