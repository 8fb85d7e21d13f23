package glia.kernel.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookFileManagerTest {
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    private final StandardJavaFileManager java =
            ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
    private final NotebookFileManager files = new NotebookFileManager(java);

    @AfterEach
    void close() throws IOException {
        java.close();
    }

    private Location module(String name) throws IOException {
        for (Set<Location> locations : java.listLocationsForModules(StandardLocation.SYSTEM_MODULES)) {
            for (Location location : locations) {
                if (java.inferModuleName(location).equals(name)) {
                    return location;
                }
            }
        }
        throw new AssertionError("this Java has no module " + name);
    }

    /** What javac's own file manager lists, whose names are what the compiler knows of a package. */
    @ParameterizedTest
    @CsvSource({"java.base,java.lang", "java.base,java.util.stream", "java.sql,java.sql", "java.desktop,java.awt"})
    void knowsTheClassesThatJavaKnows(String module, String packageName) throws IOException {
        Location location = module(module);
        Set<String> expected = new TreeSet<>();
        for (JavaFileObject file : java.list(location, packageName, ALL, false)) {
            String name = java.inferBinaryName(location, file);
            if (file.getKind() == Kind.CLASS && !name.matches(".*\\$\\d[^$]*")) {
                expected.add(name);
            }
        }
        Set<String> known = new TreeSet<>();
        for (JavaFileObject file : files.list(location, packageName, ALL, false)) {
            assertInstanceOf(RuntimeClass.class, file);
            assertEquals(Kind.CLASS, file.getKind());
            known.add(files.inferBinaryName(location, file));
        }
        assertFalse(known.isEmpty());
        assertEquals(expected, known);
    }

    @Test
    void readsAClassAsJavaDoes() throws IOException {
        Location location = module("java.base");
        JavaFileObject known = one(files.list(location, "java.lang", ALL, false), "String");
        JavaFileObject expected = one(java.list(location, "java.lang", ALL, false), "String");
        assertArrayEquals(
                expected.openInputStream().readAllBytes(),
                known.openInputStream().readAllBytes());
        assertEquals(expected.toUri(), known.toUri());
        assertTrue(files.contains(location, known));
        assertTrue(files.isSameFile(known, one(files.list(location, "java.lang", ALL, false), "String")));
        assertFalse(files.isSameFile(known, one(files.list(location, "java.lang", ALL, false), "Object")));
    }

    private static JavaFileObject one(Iterable<JavaFileObject> listed, String name) {
        return StreamSupport.stream(listed.spliterator(), false)
                .filter(file -> file.isNameCompatible(name, Kind.CLASS))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void knowsNothingOfWhatTheModuleHasNot() throws IOException {
        Location location = module("java.base");
        assertEquals(List.of(), files.list(location, "java.sql", ALL, false));
        assertEquals(List.of(), files.list(location, "java.lang.String", ALL, false));
        assertEquals(List.of(), files.list(location, "java.lang", EnumSet.of(Kind.SOURCE), false));
    }

    @Test
    void findsWhatIsBelowWhereThatIsAsked() throws IOException {
        Location location = module("java.sql");
        Stream<String> names = StreamSupport.stream(
                        files.list(location, "", ALL, true).spliterator(), false)
                .map(file -> files.inferBinaryName(location, file));
        assertTrue(names.anyMatch("java.sql.Connection"::equals));
    }
}
