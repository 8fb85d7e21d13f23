package glia.kernel.server;

import glia.kernel.install.JupyterPaths;
import glia.kernel.protocol.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The histories of all sessions, a file each, so that kernels that run at once never write to the same one. A file is
 * named by the number of its session and holds a JSON object per cell.
 */
final class SessionFiles {
    private static final String ENDING = ".jsonl";
    /** The sessions kept, and the bytes that all of them together may take. */
    private static final int MOST_SESSIONS = 500;

    private static final long MOST_BYTES = 16 << 20;
    private static final int ATTEMPTS = 100;

    private final Path folder;
    private Path own;
    private int session;

    SessionFiles(Path folder) {
        this.folder = folder;
    }

    /** Those of this user, in Jupyter's data folder; empty where {@code GLIA_HISTORY} is {@code off}. */
    static Optional<SessionFiles> ofThisUser() {
        return "off".equals(System.getenv("GLIA_HISTORY"))
                ? Optional.empty()
                : Optional.of(new SessionFiles(JupyterPaths.ofThisUser().history()));
    }

    /** Writes a cell of this session, to which the first one gives its number. */
    synchronized void append(HistoryEntry entry) throws IOException {
        if (own == null) {
            begin();
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", entry.line());
        line.put("code", entry.code());
        byte[] json = (new String(Json.write(line), StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(own, json, StandardOpenOption.APPEND);
    }

    /** The number of this session: behind those that are there already. */
    synchronized int session() {
        if (own != null) {
            return session;
        }
        NavigableMap<Integer, Path> there = all();
        return there.isEmpty() ? 1 : there.lastKey() + 1;
    }

    /** The numbers of the sessions before this one, newest first. */
    synchronized List<Integer> earlier() {
        NavigableMap<Integer, Path> all = all();
        return List.copyOf(
                own == null
                        ? all.descendingKeySet()
                        : all.headMap(session, false).descendingKeySet());
    }

    /** The cells of a session, none where it is not there; a line that was cut off is left out. */
    List<HistoryEntry> read(int number) {
        List<HistoryEntry> entries = new ArrayList<>();
        try (Stream<String> lines = Files.lines(folder.resolve(number + ENDING))) {
            for (String line : (Iterable<String>) lines::iterator) {
                entry(number, line).ifPresent(entries::add);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            // What was read until then is what there is.
        }
        return entries;
    }

    private static Optional<HistoryEntry> entry(int session, String line) {
        try {
            Map<String, Object> json = Json.readObject(line.getBytes(StandardCharsets.UTF_8));
            return json.get("line") instanceof Number number && json.get("code") instanceof String code
                    ? Optional.of(new HistoryEntry(session, number.intValue(), code))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void begin() throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // Cells may hold what is nobody else's business.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        prune();
        for (int i = 0; i < ATTEMPTS; i++) {
            int number = session();
            Path file = folder.resolve(number + ENDING);
            try {
                Files.createFile(file);
                session = number;
                own = file;
                return;
            } catch (FileAlreadyExistsException takenByAnotherKernel) {
                // The next number is free, or the one behind it.
            }
        }
        throw new IOException("no session number is free in " + folder);
    }

    private void prune() throws IOException {
        long bytes = 0;
        int kept = 0;
        for (Path file : all().descendingMap().values()) {
            bytes += Files.size(file);
            if (++kept >= MOST_SESSIONS || bytes > MOST_BYTES) {
                Files.deleteIfExists(file);
            }
        }
    }

    private NavigableMap<Integer, Path> all() {
        NavigableMap<Integer, Path> files = new TreeMap<>();
        try (Stream<Path> there = Files.list(folder)) {
            there.forEach(file -> {
                String name = file.getFileName().toString();
                if (name.matches("\\d{1,9}\\" + ENDING)) {
                    files.put(Integer.valueOf(name.substring(0, name.length() - ENDING.length())), file);
                }
            });
        } catch (IOException e) {
            // No folder yet, or one that is closed to us: no earlier sessions.
        }
        return files;
    }
}
