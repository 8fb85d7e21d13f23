package glia.networks.generation;

import glia.networks.training.Prediction;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text with its blanks filled in.
 *
 * @param given what was read, {@code _} for each blank
 * @param text the same with the most probable token in each
 * @param blanks for each blank how probable each token is there
 */
public record Filled(String given, String text, List<Prediction> blanks) {
    private static final int SHOWN = 3;

    public Filled {
        blanks = List.copyOf(blanks);
    }

    /** A token as it can be seen: a space and a line's end have signs of their own. */
    public static String visible(String token) {
        return switch (token) {
            case " " -> "\u2423";
            case "\n" -> "\u21b5";
            default -> token;
        };
    }

    private static String likeliest(Prediction blank) {
        float[] probabilities = blank.values();
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted((a, b) -> Float.compare(probabilities[b], probabilities[a]))
                .limit(SHOWN)
                .map(token -> String.format(
                        Locale.ROOT, "%s %.1f%%", visible(blank.classes().get(token)), 100 * probabilities[token]))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return text
                + IntStream.range(0, blanks.size())
                        .mapToObj(blank -> "\n  blank " + (blank + 1) + ": " + likeliest(blanks.get(blank)))
                        .collect(Collectors.joining());
    }
}
