package glia.datasets;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known name that a misspelt one is nearest to. */
public final class Suggestion {
    private Suggestion() {}

    /** The nearest candidate by edit distance, ignoring case, if it is near enough to be a slip of the hand. */
    public static Optional<String> closest(String word, Collection<String> candidates) {
        String asked = word.toLowerCase(Locale.ROOT);
        // Of one letter, any other one would be near.
        int tolerance = word.length() < 2 ? 0 : Math.max(1, Math.min(3, word.length() / 3));
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= tolerance)
                .filter(candidate -> distance(asked, candidate.toLowerCase(Locale.ROOT)) <= tolerance)
                .min(Comparator.comparingInt((String candidate) -> distance(asked, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code " Did you mean 'x'?"}, or nothing. */
    public static String hint(String word, Collection<String> candidates) {
        return closest(word, candidates)
                .map(name -> " Did you mean '" + name + "'?")
                .orElse("");
    }

    /** Insertions, deletions, substitutions and swaps of neighbours (Damerau 1964). */
    static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int substitution = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + substitution, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[from.length()][to.length()];
    }
}
