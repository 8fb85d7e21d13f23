package glia.magics;

import glia.magics.Completion.Candidate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that a word may name. */
final class Files {
    private static final int MOST = 200;

    private Files() {}

    /** What lies in the folder that the beginning of a path names. */
    static List<Candidate> candidates(String begun) {
        int slash = Math.max(begun.lastIndexOf('/'), begun.lastIndexOf('\\'));
        String folder = begun.substring(0, slash + 1);
        try (Stream<Path> entries = java.nio.file.Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
            return entries.limit(MOST)
                    .map(path -> name(folder, path))
                    .filter(name -> !name.substring(folder.length()).startsWith("."))
                    .sorted()
                    .map(name -> new Candidate(name, "path", ""))
                    .toList();
        } catch (IOException | java.nio.file.InvalidPathException noSuchFolder) {
            return List.of();
        }
    }

    private static String name(String folder, Path path) {
        return folder + path.getFileName() + (java.nio.file.Files.isDirectory(path) ? "/" : "");
    }
}
