package glia.kernel.magic.standard;

import glia.kernel.extension.Magic;
import glia.kernel.extension.MagicCall;
import glia.kernel.extension.MagicException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code %classpath} shows what was added; with paths it adds them. */
final class ClassPathMagic implements Magic {
    private final ClassPath classPath;

    ClassPathMagic(ClassPath classPath) {
        this.classPath = classPath;
    }

    @Override
    public Object execute(MagicCall call) throws MagicException {
        List<Path> paths = new ArrayList<>();
        for (String argument : Arguments.split(call.arguments())) {
            for (String entry : argument.split(Pattern.quote(File.pathSeparator))) {
                paths.addAll(PathPatterns.find(entry));
            }
        }
        if (paths.isEmpty()) {
            return classPath.added().stream().map(Path::toString).toList();
        }
        return classPath.add(paths).stream().map(Path::toString).toList();
    }
}
