package glia.kernel.magic.standard;

import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicCall;
import glia.kernel.extension.MagicException;
import glia.kernel.maven.MavenResolver;
import glia.kernel.maven.PomText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code %loadFromPOM file [scopes]} and {@code %%loadFromPOM [scopes]} with a POM, or a part of one, below. */
final class LoadFromPomMagic implements Magic {
    private static final Set<String> SCOPES = Set.of("compile", "runtime", "provided", "system", "test");
    private static final List<String> USUAL = List.of("compile", "runtime");

    private final ClassPath classPath;

    LoadFromPomMagic(ClassPath classPath) {
        this.classPath = classPath;
    }

    @Override
    public Object execute(MagicCall call) throws MagicException {
        List<String> words = Arguments.split(call.arguments());
        List<String> scopes = words.stream().filter(SCOPES::contains).toList();
        String text = call.isCell() ? call.body().orElse("") : read(words);
        List<Path> jars = MavenResolver.shared().resolvePom(PomText.complete(text), scopes.isEmpty() ? USUAL : scopes);
        return classPath.add(jars).stream()
                .map(jar -> jar.getFileName().toString())
                .toList();
    }

    private static String read(List<String> words) throws MagicException {
        String name = words.isEmpty() || SCOPES.contains(words.get(0)) ? "pom.xml" : words.get(0);
        try {
            return Files.readString(Path.of(name));
        } catch (IOException e) {
            throw new MagicException("Cannot read the POM " + Path.of(name).toAbsolutePath(), e);
        }
    }
}
