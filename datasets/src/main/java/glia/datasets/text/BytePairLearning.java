package glia.datasets.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Finds the pairs worth a token (Sennrich et al. 2016, algorithm 1). Each different piece of the text is held once with
 * its count, and after a merge only the pieces that have the pair are counted anew.
 */
final class BytePairLearning {
    private final List<int[]> pieces = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private final Map<Long, Long> pairs = new HashMap<>();
    private final Map<Long, Set<Integer>> places = new HashMap<>();
    private final List<String> tokens = new ArrayList<>();

    BytePairLearning(String text) {
        Map<String, Integer> found = new LinkedHashMap<>();
        Matcher matcher = BytePairs.PIECE.matcher(text);
        while (matcher.find()) {
            found.merge(matcher.group(), 1, Integer::sum);
        }
        found.forEach((piece, count) -> {
            byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            int[] symbols = new int[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                symbols[i] = bytes[i] & 0xFF;
            }
            pieces.add(symbols);
            counts.add(count);
            count(pieces.size() - 1, 1);
        });
        for (int value = 0; value < BytePairs.BYTES; value++) {
            tokens.add(String.valueOf((char) value));
        }
    }

    /** @return as many as asked for at most, without the bytes */
    List<String> tokens(int most) {
        Set<String> known = new HashSet<>(tokens);
        while (tokens.size() - BytePairs.BYTES < most) {
            long best = mostFrequent();
            if (best < 0) {
                break;
            }
            String token = tokens.get(left(best)) + tokens.get(right(best));
            // Two different pairs may spell the same bytes, which then have a token already.
            int symbol = tokens.indexOf(token);
            if (known.add(token)) {
                symbol = tokens.size();
                tokens.add(token);
            }
            merge(best, symbol);
        }
        return List.copyOf(tokens.subList(BytePairs.BYTES, tokens.size()));
    }

    /** Of pairs that are equally frequent the one of the earliest tokens; -1 if none stands twice. */
    private long mostFrequent() {
        long best = -1;
        long most = 1;
        for (Map.Entry<Long, Long> pair : pairs.entrySet()) {
            if (pair.getValue() > most || pair.getValue() == most && most > 1 && pair.getKey() < best) {
                most = pair.getValue();
                best = pair.getKey();
            }
        }
        return best;
    }

    private void merge(long pair, int symbol) {
        for (int place : List.copyOf(places.get(pair))) {
            count(place, -1);
            int[] old = pieces.get(place);
            int[] merged = new int[old.length];
            int length = 0;
            for (int i = 0; i < old.length; i++) {
                boolean here = i + 1 < old.length && pair(old[i], old[i + 1]) == pair;
                merged[length++] = here ? symbol : old[i];
                i += here ? 1 : 0;
            }
            pieces.set(place, java.util.Arrays.copyOf(merged, length));
            count(place, 1);
        }
    }

    private void count(int place, int sign) {
        int[] symbols = pieces.get(place);
        for (int i = 0; i + 1 < symbols.length; i++) {
            long pair = pair(symbols[i], symbols[i + 1]);
            long total = pairs.merge(pair, (long) sign * counts.get(place), Long::sum);
            if (total == 0) {
                pairs.remove(pair);
                places.remove(pair);
            } else if (sign > 0) {
                places.computeIfAbsent(pair, none -> new HashSet<>()).add(place);
            } else if (places.containsKey(pair)) {
                places.get(pair).remove(place);
            }
        }
    }

    private static long pair(int left, int right) {
        return (long) left << 32 | right;
    }

    private static int left(long pair) {
        return (int) (pair >> 32);
    }

    private static int right(long pair) {
        return (int) pair;
    }
}
