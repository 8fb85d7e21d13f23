package glia.kernel.magic.standard;

import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicCall;
import glia.kernel.extension.MagicException;
import glia.kernel.maven.MavenResolver;
import java.nio.file.Path;
import java.util.List;

/** {@code %maven group:artifact:version ...} */
final class MavenMagic implements Magic {
    private static final String FORM = "group:artifact:version, as in %maven org.apache.commons:commons-lang3:3.17.0";

    private final ClassPath classPath;

    MavenMagic(ClassPath classPath) {
        this.classPath = classPath;
    }

    @Override
    public Object execute(MagicCall call) throws MagicException {
        List<String> coordinates = Arguments.split(call.arguments()).stream()
                .filter(word -> !word.startsWith("-"))
                .toList();
        if (coordinates.isEmpty()) {
            throw new MagicException("%maven needs " + FORM);
        }
        for (String one : coordinates) {
            if (one.split(":").length < 3) {
                throw new MagicException("'" + one + "' is not " + FORM);
            }
        }
        List<Path> jars = MavenResolver.shared().resolve(coordinates);
        List<Path> added = classPath.add(jars);
        return added.stream().map(jar -> jar.getFileName().toString()).toList();
    }
}
