package glia.kernel.magic.standard;

import glia.kernel.extension.Kernel;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the notebook can use, and what of it came first. */
final class ClassPath {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*?)\\.jar");

    private final Kernel kernel;
    private final Map<String, Path> byName = new LinkedHashMap<>();
    private final List<Path> added = new ArrayList<>();

    ClassPath(Kernel kernel) {
        this.kernel = kernel;
        Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .forEach(path -> byName.putIfAbsent(name(path), path));
    }

    List<Path> added() {
        return List.copyOf(added);
    }

    /** Adds what is not there yet, and warns of another version of something that is; returns what is new. */
    List<Path> add(List<Path> paths) {
        List<Path> fresh = new ArrayList<>();
        for (Path path : paths) {
            Path whole = path.toAbsolutePath().normalize();
            Path known = byName.putIfAbsent(name(whole), whole);
            if (known == null) {
                fresh.add(whole);
            } else if (!known.getFileName().equals(whole.getFileName())) {
                kernel.err()
                        .println("warning: " + known.getFileName() + " is loaded already and stays; "
                                + whole.getFileName() + " is ignored. Restart the kernel and add that one first"
                                + " if you need it.");
            }
        }
        added.addAll(fresh);
        if (!fresh.isEmpty()) {
            kernel.addToClassPath(fresh);
        }
        return fresh;
    }

    /** The name without version, so that two versions of a jar are seen as one thing. */
    private static String name(Path path) {
        Path file = path.getFileName();
        Matcher jar = JAR.matcher(file == null ? "" : file.toString());
        return jar.matches() ? jar.group(1) : path.toString();
    }
}
