package glia.kernel.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * A class of the Java that runs. The compiler lists whole packages of them, of which it reads a few; its own listing
 * looks up each file three times, which takes a quarter of the time until the first result.
 */
final class RuntimeClass extends SimpleJavaFileObject {
    /** Making the address of each file would take as long as looking it up. */
    private static final URI UNTIL_ASKED = URI.create("jrt:/");

    private final Path path;
    private final String simpleName;
    private final String binaryName;

    private RuntimeClass(Path path, String simpleName, String binaryName) {
        super(UNTIL_ASKED, Kind.CLASS);
        this.path = path;
        this.simpleName = simpleName;
        this.binaryName = binaryName;
    }

    /**
     * The classes of one package.
     *
     * @param module the folder of a module
     * @param wanted says by its file's name whether a class is
     */
    static List<JavaFileObject> list(Path module, String packageName, Predicate<String> wanted) throws IOException {
        List<JavaFileObject> classes = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(module.resolve(packageName.replace('.', '/')))) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(Kind.CLASS.extension) && wanted.test(name)) {
                    String simpleName = name.substring(0, name.length() - Kind.CLASS.extension.length());
                    classes.add(new RuntimeClass(file, simpleName, packageName + "." + simpleName));
                }
            }
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        }
        return classes;
    }

    String binaryName() {
        return binaryName;
    }

    @Override
    public boolean isNameCompatible(String name, Kind kind) {
        return kind == Kind.CLASS && simpleName.equals(name);
    }

    @Override
    public InputStream openInputStream() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public String getName() {
        return path.toString();
    }

    @Override
    public URI toUri() {
        return path.toUri();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuntimeClass file && file.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return getName();
    }
}
