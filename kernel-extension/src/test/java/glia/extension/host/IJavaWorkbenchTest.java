package glia.extension.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.magics.MagicException;
import glia.networks.Network;
import glia.networks.Summary;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workbench in a kernel made of the classes that IJava is made of, whose Java is a shell of ours. */
class IJavaWorkbenchTest {
    private final Shell shell = new Shell();
    private final KernelFixture kernel = new KernelFixture(shell);

    /** With the two methods that IJava's kernel has beside those of its base. */
    public static final class KernelFixture extends BaseKernel {
        private final Shell shell;
        private final Magics magics = new Magics();
        private final Renderer renderer = new Renderer();
        private final List<DisplayData> shown = new ArrayList<>();

        KernelFixture(Shell shell) {
            this.shell = shell;
        }

        public Object evalRaw(String java) {
            return shell.evaluate(java);
        }

        public Magics getMagics() {
            return magics;
        }

        @Override
        public Renderer getRenderer() {
            return renderer;
        }

        @Override
        public void display(DisplayData data) {
            shown.add(data);
        }

        @Override
        public DisplayData eval(String code) {
            return null;
        }

        @Override
        public LanguageInfo getLanguageInfo() {
            return null;
        }
    }

    @BeforeEach
    void install() throws Exception {
        IJavaWorkbench.install(kernel);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void magicsDeclareVariables() throws Exception {
        kernel.magics.applyLineMagic("dataset", List.of("moons", "samples=200"));
        assertEquals(200, shell.evaluate("moons.size()"));
        Object summary = kernel.magics.applyCellMagic("network", List.of("plane"), "input 2\ndense 2\n");
        assertInstanceOf(Summary.class, summary);
        kernel.magics.applyLineMagic("train", List.of("plane", "moons", "--epochs", "2"));
        assertEquals(2, shell.evaluate("planeRun.epochs().size()"));
        assertTrue(kernel.shown.get(0).hasDisplayId());
    }

    @Test
    void layersAreWrittenInCells() throws Exception {
        shell.evaluate("""
                import ai.djl.ndarray.*;
                import ai.djl.ndarray.types.Shape;
                import ai.djl.nn.*;
                import ai.djl.nn.Parameter;
                import ai.djl.training.ParameterStore;
                import ai.djl.util.PairList;
                import glia.networks.layers.*;
                class Gate extends AbstractBlock {
                    final Parameter weight = addParameter(
                            Parameter.builder().setName("weight").setType(Parameter.Type.WEIGHT).build());
                    @Override protected void prepare(Shape[] inputs) {
                        weight.setShape(new Shape(inputs[0].get(1), inputs[0].get(1)));
                    }
                    @Override protected NDList forwardInternal(
                            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> more) {
                        NDArray x = inputs.singletonOrThrow();
                        NDArray w = store.getValue(weight, x.getDevice(), training);
                        return new NDList(x.mul(Activation.sigmoid(x.matMul(w))));
                    }
                    @Override public Shape[] getOutputShapes(Shape[] inputs) { return inputs; }
                }
                Layers.register(LayerType.named("gate").creates(arguments -> BlockLayer.of(() -> new Gate())));
                """);
        kernel.magics.applyLineMagic("dataset", List.of("moons", "samples=200"));
        kernel.magics.applyCellMagic("network", List.of("gated"), "input 2\ndense 8 tanh\ngate\ndense 2\n");
        kernel.magics.applyLineMagic("train", List.of("gated", "moons", "--epochs", "30", "--lr", "0.02"));
        assertTrue(shell.evaluate("gatedRun.note()").toString().startsWith("'gate1' is a block of DJL's"));
        assertTrue((double) shell.evaluate("gated.evaluate(moons.test()).accuracy()") > 0.8);
    }

    @Test
    void mistakesAreSentences() {
        MagicException mistake =
                assertThrows(MagicException.class, () -> kernel.magics.applyLineMagic("summary", List.of("nowhere")));
        assertTrue(mistake.getMessage().startsWith("%summary: There is no variable 'nowhere'."), mistake.getMessage());
    }

    @Test
    void valuesAreRendered() {
        DisplayData data = kernel.getRenderer().render(Network.of("own", "input 3; dense 1"));
        assertTrue(data.getData(MIMEType.parse("text/html")).toString().contains("<table"));
        assertTrue(data.getData(MIMEType.parse("text/plain")).toString().contains("4 parameters"));
    }
}
