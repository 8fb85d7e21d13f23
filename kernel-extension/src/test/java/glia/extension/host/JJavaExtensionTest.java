package glia.extension.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.magics.MagicException;
import glia.networks.Network;
import glia.networks.Summary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The extension in a kernel made of JJava's own classes, whose Java is a shell of ours. */
class JJavaExtensionTest {
    private final Shell shell = new Shell();
    private final KernelFixture kernel = new KernelFixture(shell);

    private static final class KernelFixture extends BaseKernel {
        private final Shell shell;
        private final List<DisplayData> shown = new ArrayList<>();

        KernelFixture(Shell shell) {
            super(
                    "fixture",
                    "1",
                    new LanguageInfo.Builder("Java").build(),
                    List.of(),
                    null,
                    new JupyterIO(StandardCharsets.UTF_8),
                    new CommManager(),
                    new Renderer(),
                    new MagicParser("(?<=(?:^|=))\\s*%", "%%", new MagicTranspiler()),
                    new MagicsRegistry(),
                    true,
                    new StringStyler("", "", "", line -> ""));
            this.shell = shell;
        }

        @Override
        public Object evalRaw(String java) {
            return shell.evaluate(java);
        }

        @Override
        public void display(DisplayData data) {
            shown.add(data);
        }

        @Override
        public DisplayData inspect(String code, int at, boolean extra) {
            return null;
        }

        @Override
        public ReplacementOptions complete(String code, int at) {
            return null;
        }

        @Override
        public String isComplete(String code) {
            return IS_COMPLETE_YES;
        }
    }

    @BeforeEach
    void install() {
        Extension found = ServiceLoader.load(Extension.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(JJavaExtension.class::isInstance)
                .findFirst()
                .orElseThrow();
        found.install(kernel);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private Object line(String name, String... words) throws Exception {
        return kernel.getMagicsRegistry().evalLineMagic(kernel, name, List.of(words));
    }

    @Test
    void magicsDeclareVariables() throws Exception {
        line("dataset", "moons", "samples=200");
        assertEquals(200, shell.evaluate("moons.size()"));
        Object summary =
                kernel.getMagicsRegistry().evalCellMagic(kernel, "network", List.of("plane"), "input 2\ndense 2\n");
        assertInstanceOf(Summary.class, summary);
        assertEquals(6L, shell.evaluate("plane.parameterCount()"));
        line("train", "plane", "moons", "--epochs", "2");
        assertEquals(2, shell.evaluate("planeRun.epochs().size()"));
        assertEquals(1, kernel.shown.size());
        assertTrue(kernel.shown.get(0).hasDisplayId());
    }

    @Test
    void variablesOfTheNotebookAreFound() throws Exception {
        shell.evaluate("Network own = Network.of(\"own\", \"input 3; dense 1\");");
        assertEquals(4, assertInstanceOf(Summary.class, line("summary", "own")).parameters());
    }

    @Test
    void mistakesAreSentences() {
        MagicException mistake = assertThrows(MagicException.class, () -> line("train", "nowhere", "moons"));
        assertTrue(mistake.getMessage().startsWith("%train: There is no variable 'nowhere'."), mistake.getMessage());
    }

    @Test
    void valuesAreRendered() {
        DisplayData data = kernel.getRenderer().render(Network.of("own", "input 3; dense 1"));
        assertTrue(data.getData(MIMEType.parse("text/html")).toString().contains("<table"));
        assertTrue(data.getData(MIMEType.parse("text/plain")).toString().contains("4 parameters"));
        DisplayData text = kernel.getRenderer().renderAs(Network.of("own", "input 3; dense 1"), Map.of(), "text/plain");
        assertEquals(null, text.getData(MIMEType.parse("text/html")));
    }
}
