package glia.kernel.evaluation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Shows the compiler only what can matter to it. To look for a package it opens every jar of the class path, which at
 * the start takes longer than all else; and each class it has ever listed costs it time in every evaluation.
 */
final class NotebookFileManager extends ForwardingJavaFileManager<StandardJavaFileManager>
        implements StandardJavaFileManager {
    /** The package of JShell's own classes, which it keeps in memory. */
    private static final String SNIPPETS = "REPL";

    private boolean located;

    NotebookFileManager(StandardJavaFileManager files) {
        super(files);
    }

    /** Looks for the class path of this process; javac opens each of its jars as soon as it is told of them. */
    private void locate(Location location) throws IOException {
        if (!located && location == StandardLocation.CLASS_PATH) {
            located = true;
            List<Path> classPath = Arrays.stream(
                            System.getProperty("java.class.path", "").split(File.pathSeparator))
                    .filter(entry -> !entry.isEmpty())
                    .map(Path::of)
                    .toList();
            fileManager.setLocationFromPaths(location, classPath);
        }
    }

    private void locateUnchecked(Location location) {
        try {
            locate(location);
        } catch (IOException e) {
            throw new UncheckedIOException("the class path was refused", e);
        }
    }

    /** A class path that is given, as when jars are added, is whole. */
    @Override
    public boolean handleOption(String current, Iterator<String> remaining) {
        located = located || List.of("-classpath", "--class-path", "-cp").contains(current);
        return super.handleOption(current, remaining);
    }

    @Override
    public boolean hasLocation(Location location) {
        locateUnchecked(location);
        return super.hasLocation(location);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        boolean elsewhere =
                packageName.equals("java") || packageName.startsWith("java.") || packageName.equals(SNIPPETS);
        if (location == StandardLocation.CLASS_PATH && elsewhere) {
            // No class loader would take such a class from there.
            return List.of();
        }
        Path module = runtimeModule(location);
        if (module != null && !recurse) {
            return !kinds.contains(JavaFileObject.Kind.CLASS)
                    ? List.of()
                    : RuntimeClass.list(module, packageName, NotebookFileManager::canBeNamed);
        }
        locate(location);
        List<JavaFileObject> named = new ArrayList<>();
        for (JavaFileObject file : super.list(location, packageName, kinds, recurse)) {
            if (canBeNamed(file.getName())) {
                named.add(file);
            }
        }
        return named;
    }

    /** The folder of a module of the Java that runs; null for any other location. */
    private Path runtimeModule(Location location) {
        if (location instanceof StandardLocation) {
            return null;
        }
        Iterable<? extends Path> paths = fileManager.getLocationAsPaths(location);
        if (paths == null) {
            return null;
        }
        Iterator<? extends Path> each = paths.iterator();
        Path first = each.hasNext() ? each.next() : null;
        boolean ofRuntime = first != null
                && !each.hasNext()
                && first.getFileSystem().provider().getScheme().equals("jrt");
        return ofRuntime ? first : null;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof RuntimeClass known ? known.binaryName() : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a instanceof RuntimeClass || b instanceof RuntimeClass ? a.equals(b) : super.isSameFile(a, b);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return file instanceof RuntimeClass || super.contains(location, file);
    }

    /** Else javac would search every jar for plug-ins of the compiler, at each evaluation. */
    @Override
    public ClassLoader getClassLoader(Location location) {
        boolean ofNotebook =
                location == StandardLocation.CLASS_PATH || location == StandardLocation.ANNOTATION_PROCESSOR_PATH;
        return ofNotebook ? ClassLoader.getPlatformClassLoader() : super.getClassLoader(location);
    }

    /** No source can mention an anonymous or local class, whose name goes on with a number. */
    private static boolean canBeNamed(String file) {
        // Thousands of names pass here before anything is compiled to run fast, so this is no regular expression.
        int dollar = file.lastIndexOf('$');
        return dollar < 0 || dollar + 1 == file.length() || !Character.isDigit(file.charAt(dollar + 1));
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
        located = located || location == StandardLocation.CLASS_PATH;
        fileManager.setLocation(location, files);
    }

    @Override
    public void setLocationFromPaths(Location location, Collection<? extends Path> paths) throws IOException {
        located = located || location == StandardLocation.CLASS_PATH;
        fileManager.setLocationFromPaths(location, paths);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        locateUnchecked(location);
        return fileManager.getLocation(location);
    }

    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        locateUnchecked(location);
        return fileManager.getLocationAsPaths(location);
    }

    @Override
    public Path asPath(FileObject file) {
        return fileManager.asPath(file);
    }
}
