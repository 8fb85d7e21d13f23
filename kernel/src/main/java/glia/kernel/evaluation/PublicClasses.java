package glia.kernel.evaluation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The names of the JDK's API classes, to find one whose import is missing. Read on first use. */
final class PublicClasses {
    private static final int MOST = 50;

    /** Simple name to qualified names. */
    private CompletableFuture<TreeMap<String, List<String>>> index;

    /** Qualified names whose simple name begins so; those of the most used packages first. */
    List<String> startingWith(String prefix) {
        return ranked(names().subMap(prefix, prefix + Character.MAX_VALUE).values());
    }

    /** Qualified names of that simple name. */
    List<String> named(String simpleName) {
        return ranked(List.of(names().getOrDefault(simpleName, List.of())));
    }

    /** All simple names, for finding a misspelt one. */
    Collection<String> simpleNames() {
        return names().keySet();
    }

    private static List<String> ranked(Collection<List<String>> found) {
        return found.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(PublicClasses::rank).thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static int rank(String name) {
        List<String> order = List.of("java.util.", "java.time.", "java.nio.", "java.text.", "java.", "javax.");
        for (int i = 0; i < order.size(); i++) {
            if (name.startsWith(order.get(i))) {
                return i;
            }
        }
        return order.size();
    }

    private TreeMap<String, List<String>> names() {
        synchronized (this) {
            if (index == null) {
                index = CompletableFuture.supplyAsync(PublicClasses::read);
            }
        }
        return index.join();
    }

    private static TreeMap<String, List<String>> read() {
        TreeMap<String, List<String>> names = new TreeMap<>();
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        try (Stream<Path> roots = Files.list(modules)) {
            for (Path module : roots.filter(m -> m.getFileName().toString().startsWith("java."))
                    .toList()) {
                readModule(module, names);
            }
        } catch (IOException e) {
            System.getLogger("glia.kernel").log(System.Logger.Level.WARNING, "no list of the JDK's classes", e);
        }
        return names;
    }

    private static void readModule(Path module, TreeMap<String, List<String>> names) throws IOException {
        try (Stream<Path> files = Files.walk(module)) {
            files.map(file -> module.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                    .filter(name -> name.startsWith("java/") || name.startsWith("javax/"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .forEach(name -> names.computeIfAbsent(
                                    name.substring(name.lastIndexOf('.') + 1), n -> new ArrayList<>())
                            .add(name));
        }
    }
}
