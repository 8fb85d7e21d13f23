package glia.kernel.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The code of the cells that ran in this session. */
final class History {
    private static final int SESSION = 1;

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(int number, String code) {
        List<Object> row(boolean withOutput) {
            // Outputs are not kept: a null stands in the place of each.
            return List.of(SESSION, number, withOutput ? Arrays.asList(code, null) : code);
        }
    }

    synchronized void add(int number, String code) {
        entries.add(new Entry(number, code));
    }

    /** The last cells, oldest first, as the protocol writes them: session, line, code. */
    synchronized List<List<Object>> tail(int most, boolean withOutput) {
        return rows(entries.subList(Math.max(0, entries.size() - Math.max(0, most)), entries.size()), withOutput);
    }

    /** The cells numbered {@code start} to {@code stop} - 1; no upper limit where stop is 0. */
    synchronized List<List<Object>> range(int start, int stop, boolean withOutput) {
        return rows(
                entries.stream()
                        .filter(e -> e.number() >= start && (stop <= 0 || e.number() < stop))
                        .toList(),
                withOutput);
    }

    /** The last cells whose code matches a pattern with {@code *} and {@code ?}. */
    synchronized List<List<Object>> search(String glob, int most, boolean unique, boolean withOutput) {
        Pattern pattern = Pattern.compile(
                ("\\Q" + glob + "\\E").replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), Pattern.DOTALL);
        List<Entry> found = new ArrayList<>();
        for (int i = entries.size() - 1; i >= 0 && found.size() < most; i--) {
            Entry entry = entries.get(i);
            boolean repeated = unique && found.stream().anyMatch(e -> e.code().equals(entry.code()));
            if (!repeated && pattern.matcher(entry.code()).matches()) {
                found.add(0, entry);
            }
        }
        return rows(found, withOutput);
    }

    private static List<List<Object>> rows(List<Entry> entries, boolean withOutput) {
        return entries.stream().map(entry -> entry.row(withOutput)).toList();
    }
}
