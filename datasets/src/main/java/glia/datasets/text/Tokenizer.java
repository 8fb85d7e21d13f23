package glia.datasets.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a text falls into tokens, and how tokens make a text again. */
public enum Tokenizer {
    /** Each code point is a token. */
    CHARACTERS {
        @Override
        public List<String> split(String text) {
            return text.codePoints().mapToObj(Character::toString).toList();
        }

        @Override
        public String join(List<String> tokens) {
            return String.join("", tokens);
        }
    },

    /** Words in lower case, numbers, and single marks of punctuation; an apostrophe stays inside its word. */
    WORDS {
        @Override
        public List<String> split(String text) {
            return WORD.matcher(text.toLowerCase(Locale.ROOT))
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }

        @Override
        public String join(List<String> tokens) {
            return tokens.stream()
                    .collect(Collectors.joining(" "))
                    .replaceAll(" ([.,;:!?)\\]])", "$1")
                    .replaceAll("([(\\[]) ", "$1");
        }
    };

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}\\p{N}]+)*|[^\\s]");

    public abstract List<String> split(String text);

    public abstract String join(List<String> tokens);
}
