package glia.kernel.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The code of the cells that ran, in this session and, where they are kept, in earlier ones. */
final class History {
    private static final long LAST_WRITE_MILLIS = 1000;

    private final List<HistoryEntry> entries = new ArrayList<>();
    private final Optional<SessionFiles> files;
    private ExecutorService writer;

    /** @param files where sessions are kept, empty for nowhere */
    History(Optional<SessionFiles> files) {
        this.files = files;
    }

    /** Adds a cell; its file is written behind the caller's back. */
    synchronized void add(int number, String code) {
        HistoryEntry entry = new HistoryEntry(0, number, code);
        entries.add(entry);
        files.ifPresent(kept -> writer().execute(() -> write(kept, entry)));
    }

    private ExecutorService writer() {
        if (writer == null) {
            writer = Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, "glia-history");
                thread.setDaemon(true);
                return thread;
            });
        }
        return writer;
    }

    private static void write(SessionFiles kept, HistoryEntry entry) {
        try {
            kept.append(entry);
        } catch (IOException e) {
            System.getLogger("glia.kernel").log(System.Logger.Level.DEBUG, "a cell is not in the history", e);
        }
    }

    /** The last cells of all sessions, oldest first, as the protocol writes them: session, line, code. */
    List<List<Object>> tail(int most, boolean withOutput) {
        return rows(newestFirst().limit(Math.max(0, most)), withOutput);
    }

    /**
     * The cells numbered {@code start} to {@code stop} - 1; no upper limit where stop is 0.
     *
     * @param session the number of a session; 0 for this one, -1 for the one before it
     */
    List<List<Object>> range(int session, int start, int stop, boolean withOutput) {
        Stream<HistoryEntry> cells =
                session(session).stream().filter(e -> e.line() >= start && (stop <= 0 || e.line() < stop));
        return cells.map(entry -> entry.row(withOutput)).toList();
    }

    /** The last cells whose code matches a pattern with {@code *} and {@code ?}. */
    List<List<Object>> search(String glob, int most, boolean unique, boolean withOutput) {
        Pattern pattern = Pattern.compile(
                ("\\Q" + glob.replace("\\E", "\\E\\\\E\\Q") + "\\E")
                        .replace("*", "\\E.*\\Q")
                        .replace("?", "\\E.\\Q"),
                Pattern.DOTALL);
        Set<String> seen = new HashSet<>();
        Stream<HistoryEntry> found = newestFirst()
                .filter(entry -> pattern.matcher(entry.code()).matches())
                .filter(entry -> !unique || seen.add(entry.code()));
        return rows(found.limit(Math.max(0, most)), withOutput);
    }

    /** Writes what is not written yet. */
    synchronized void close() throws InterruptedException {
        if (writer != null) {
            writer.shutdown();
            writer.awaitTermination(LAST_WRITE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private List<HistoryEntry> session(int asked) {
        int current = current();
        int number = asked > 0 ? asked : current + asked;
        if (number == current) {
            return ofThisSession();
        }
        return files.map(kept -> kept.read(number)).orElse(List.of());
    }

    private int current() {
        return files.map(SessionFiles::session).orElse(1);
    }

    private synchronized List<HistoryEntry> ofThisSession() {
        int number = current();
        return entries.stream()
                .map(entry -> new HistoryEntry(number, entry.line(), entry.code()))
                .toList();
    }

    /** Files of earlier sessions are read as far as the caller goes. */
    private Stream<HistoryEntry> newestFirst() {
        Stream<List<HistoryEntry>> earlier =
                files.map(kept -> kept.earlier().stream().map(kept::read)).orElse(Stream.empty());
        return Stream.concat(Stream.of(ofThisSession()), earlier).flatMap(History::reversed);
    }

    private static Stream<HistoryEntry> reversed(List<HistoryEntry> cells) {
        return IntStream.range(0, cells.size()).mapToObj(i -> cells.get(cells.size() - 1 - i));
    }

    private static List<List<Object>> rows(Stream<HistoryEntry> newestFirst, boolean withOutput) {
        List<List<Object>> rows = new ArrayList<>();
        for (Iterator<HistoryEntry> each = newestFirst.iterator(); each.hasNext(); ) {
            rows.add(0, each.next().row(withOutput));
        }
        return rows;
    }
}
