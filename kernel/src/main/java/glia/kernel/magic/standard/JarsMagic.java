package glia.kernel.magic.standard;

import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicCall;
import glia.kernel.extension.MagicException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code %jars lib/*.jar} */
final class JarsMagic implements Magic {
    private final ClassPath classPath;

    JarsMagic(ClassPath classPath) {
        this.classPath = classPath;
    }

    @Override
    public Object execute(MagicCall call) throws MagicException {
        List<Path> jars = new ArrayList<>();
        for (String pattern : Arguments.split(call.arguments())) {
            PathPatterns.find(pattern).stream().filter(Files::isRegularFile).forEach(jars::add);
        }
        if (jars.isEmpty()) {
            throw new MagicException("%jars needs the path of a jar or a pattern, as in %jars lib/*.jar");
        }
        return classPath.add(jars).stream().map(Path::toString).toList();
    }
}
