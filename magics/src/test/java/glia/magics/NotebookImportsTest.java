package glia.magics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A name that two imported packages have is ambiguous: a notebook could write neither. */
class NotebookImportsTest {
    /** What a notebook imports besides, as JShell's own scripts and the kernels before this one do. */
    private static final List<String> JAVA = List.of(
            "java.io",
            "java.math",
            "java.net",
            "java.nio.file",
            "java.util",
            "java.util.concurrent",
            "java.util.function",
            "java.util.prefs",
            "java.util.regex",
            "java.util.stream");

    @Test
    void noSimpleNameIsImportedTwice() throws Exception {
        Map<String, List<String>> packagesByName = new TreeMap<>();
        for (String imported : NotebookImports.NAMES) {
            if (imported.endsWith(".*")) {
                String name = imported.substring(0, imported.length() - 2);
                for (Class<?> type : publicTypes(name)) {
                    packagesByName
                            .computeIfAbsent(type.getSimpleName(), key -> new ArrayList<>())
                            .add(name);
                }
            }
        }
        assertTrue(
                packagesByName.containsKey("Network") && packagesByName.containsKey("Table"), packagesByName::toString);
        packagesByName.forEach((type, packages) ->
                JAVA.stream().filter(name -> exists(name + "." + type)).forEach(packages::add));
        packagesByName.values().removeIf(packages -> packages.size() == 1);
        assertEquals(Map.of(), packagesByName);
    }

    private static List<Class<?>> publicTypes(String packageName) throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            for (JavaFileObject file :
                    files.list(StandardLocation.CLASS_PATH, packageName, Set.of(JavaFileObject.Kind.CLASS), false)) {
                String name = files.inferBinaryName(StandardLocation.CLASS_PATH, file);
                if (!name.contains("$") && !name.endsWith("package-info")) {
                    Class<?> type = Class.forName(name, false, NotebookImportsTest.class.getClassLoader());
                    if (Modifier.isPublic(type.getModifiers())) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
    }

    private static boolean exists(String name) {
        try {
            return Modifier.isPublic(Class.forName(name, false, null).getModifiers());
        } catch (ClassNotFoundException none) {
            return false;
        }
    }
}
