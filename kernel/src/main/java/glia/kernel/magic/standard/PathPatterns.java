package glia.kernel.magic.standard;

import glia.kernel.extension.MagicException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files by path or pattern: {@code lib/*.jar}, {@code ~/jars/**}{@code .jar}, {@code C:\data\*.jar}. */
final class PathPatterns {
    private PathPatterns() {}

    /** @throws MagicException if nothing matches */
    static List<Path> find(String pattern) throws MagicException {
        String home = System.getProperty("user.home");
        String whole = pattern.startsWith("~") ? home + pattern.substring(1) : pattern;
        int special = firstSpecial(whole);
        if (special < 0) {
            Path path = Path.of(whole);
            if (!Files.exists(path)) {
                throw new MagicException("There is no " + path.toAbsolutePath());
            }
            return List.of(path);
        }
        int folderEnd =
                Math.max(whole.lastIndexOf('/', special), whole.lastIndexOf(java.io.File.separatorChar, special));
        Path folder = Path.of(folderEnd < 0 ? "." : whole.substring(0, folderEnd + 1));
        List<Path> found = match(folder, whole.substring(folderEnd + 1));
        if (found.isEmpty()) {
            throw new MagicException(
                    "Nothing in " + folder.toAbsolutePath().normalize() + " matches " + whole.substring(folderEnd + 1));
        }
        return found;
    }

    private static List<Path> match(Path folder, String glob) throws MagicException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob.replace("\\", "\\\\"));
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            throw new MagicException(
                    "There is no folder " + folder.toAbsolutePath().normalize());
        }
        int depth = glob.contains("**")
                ? Integer.MAX_VALUE
                : 1 + (int) glob.chars().filter(c -> c == '/').count();
        try (Stream<Path> files = Files.walk(folder, depth)) {
            files.filter(file -> matcher.matches(folder.relativize(file)))
                    .sorted()
                    .forEach(found::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new MagicException("Cannot read " + folder.toAbsolutePath().normalize() + ": " + e.getMessage(), e);
        }
        return found;
    }

    private static int firstSpecial(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("*?[{".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
