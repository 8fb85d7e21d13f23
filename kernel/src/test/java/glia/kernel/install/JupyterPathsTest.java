package glia.kernel.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against the table "Data files" in the documentation of jupyter_core 5. */
class JupyterPathsTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void followsEachSystemsHabit() {
        assertEquals(HOME.resolve(".local/share/jupyter"), new JupyterPaths(Map.of(), "Linux", HOME).userData());
        assertEquals(HOME.resolve("Library/Jupyter"), new JupyterPaths(Map.of(), "Mac OS X", HOME).userData());
        assertEquals(
                Path.of("/roaming/jupyter"),
                new JupyterPaths(Map.of("APPDATA", "/roaming"), "Windows 11", HOME).userData());
        assertEquals(
                Path.of("/data/jupyter"), new JupyterPaths(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME).userData());
    }

    @Test
    void aStatedFolderGoesFirst() {
        Map<String, String> environment = Map.of("JUPYTER_DATA_DIR", "/stated", "JUPYTER_PATH", "/first");
        JupyterPaths paths = new JupyterPaths(environment, "Linux", HOME);
        assertEquals(Path.of("/stated/kernels"), paths.userKernels());
        assertEquals(Path.of("/first/kernels"), paths.kernelFolders().get(0));
        assertEquals(Path.of("/stated/kernels"), paths.kernelFolders().get(1));
    }
}
