package glia.magics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.networks.Network;
import glia.networks.Summary;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkMagicTest {
    private static final String PERCEPTRON = "input 4\ndense 3 # three\n";

    private final NotebookFixture notebook = new NotebookFixture();

    @Test
    void declaresANetworkAndShowsItsSummary() throws Exception {
        Summary summary = assertInstanceOf(Summary.class, notebook.cell("network small --seed 3", PERCEPTRON));
        // 4 x 3 weights and 3 biases
        assertEquals(15, summary.parameters());
        Network small = notebook.value("small", Network.class);
        assertEquals(summary, notebook.line("summary small"));
        try (Twin twin = new Twin(notebook)) {
            Network same = (Network) twin.evaluate(notebook.java("network again --seed 3", PERCEPTRON))
                    .value("again");
            assertEquals(small.summary().rows(), same.summary().rows());
            assertEquals(
                    small.weights().get(small.weights().paths().get(0))[0],
                    same.weights().get(same.weights().paths().get(0))[0]);
        }
    }

    @Test
    void severalNetworksAreFoundBehindAByteOrderMark() throws Exception {
        notebook.cell("network", "\uFEFFnet only {\r\n\tinput 4\r\n\tdense 3\r\n}\r\n");
        assertEquals(15, notebook.value("only", Network.class).parameterCount());
    }

    /** What looks for several networks in a text once took a minute for a hundred thousand empty lines. */
    @Test
    void emptyLinesCostNothing() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            MagicException refused = assertThrows(
                    MagicException.class,
                    () -> notebook.cell("network a", "\n".repeat(500_000) + "input 4\ndense 4 rel"));
            assertTrue(refused.getMessage().startsWith("a, line 500002:  dense 4 rel\n"), refused.getMessage());
        });
    }

    @Test
    void evaluatesJavaInTheDefinition() throws Exception {
        String body = "input 4\ndense ${width} relu; dense ${2}";
        notebook.with("width", 7).cell("network wide", body);
        assertEquals(
                4 * 7 + 7 + 7 * 2 + 2, notebook.value("wide", Network.class).parameterCount());
        try (Twin twin = new Twin(notebook)) {
            Object same = twin.evaluate(notebook.java("network again", body)).value("again");
            assertEquals(51, ((Network) same).parameterCount());
        }
    }

    @Test
    void takesWhatShips() throws Exception {
        notebook.cell("network mine from lenet classes=7 --seed 3", "");
        Network mine = notebook.value("mine", Network.class);
        // LeNet-5 as 61,706 parameters for ten classes; three outputs of 84 weights and a bias fewer
        assertEquals(61_706 - 3 * 85, mine.parameterCount());
        notebook.cell("network from dcgan noise=16", "");
        assertEquals(
                16, notebook.value("generator", Network.class).input().shape().count());
        try (Twin twin = new Twin(new NotebookFixture())) {
            Network same = (Network) twin.evaluate(notebook.java("network again from lenet classes=7 --seed 3", ""))
                    .value("again");
            assertEquals(mine.summary().rows(), same.summary().rows());
            assertEquals(
                    16,
                    twin.evaluate(notebook.java("network from dcgan noise=16", ""))
                            .value("networks.get(0).input().shape().sizes().get(0)"));
        }
    }

    @Test
    void saysWhatShips() throws Exception {
        String zoo = notebook.line("layers zoo").toString();
        assertTrue(zoo.contains("resnet18") && zoo.contains("classes=1000"), zoo);
        String shown = notebook.line("layers lenet").toString();
        assertTrue(shown.contains("classes=10") && shown.contains("conv 6 5x5"), shown);
        assertTrue(notebook.line("layers").toString().contains("resnet18"));
        assertTrue(mistake("network a from resnet81", "").contains("Did you mean 'resnet18'?"));
        assertTrue(mistake("network a from lenet clases=3", "").contains("Did you mean 'classes'?"));
        assertTrue(mistake("network a from lenet 3", "").contains("classes=10"));
        assertTrue(mistake("network a from lenet", "dense 3").contains("no lines stand below"));
        assertTrue(mistake("network a form lenet", "").contains("'from'"));
        assertTrue(mistake("network a from", "").contains("resnet18"));
        assertTrue(mistake("network from lenet", "").contains("a network needs a name"));
        assertTrue(mistake("network a from dcgan", "").contains("%%network from dcgan"));
        String misfit = mistake("network a from lenet classes=x", "");
        assertTrue(
                misfit.contains("'lenet classes=x' does not fit; %layers lenet shows its lines.\na, line 12:  dense"),
                misfit);
        assertEquals(List.of("from"), notebook.completeCell("network a fr|"));
        assertEquals(List.of("resnet18", "resnet-small"), notebook.completeCell("network a from resn|"));
        assertEquals(List.of("classes="), notebook.completeCell("network a from lenet cl|"));
    }

    @Test
    void declaresSeveral() throws Exception {
        String body = "net maker { input 2; dense 8 tanh }\nnet judge { input 8; dense 1 }";
        notebook.cell("network", body);
        assertEquals(List.of("maker", "judge"), List.copyOf(notebook.variables.keySet()));
        assertEquals(1, notebook.shown.size());
        try (Twin twin = new Twin(notebook)) {
            Object names = twin.evaluate(notebook.java("network", body)).value("networks.get(1).name()");
            assertEquals("judge", names);
        }
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals("%%network: a network needs a name: %%network lenet", mistake("network", PERCEPTRON));
        assertTrue(mistake("network a", " \n").startsWith("%%network: the lines below define the network"));
        String unknown = mistake("network lenet", "input 4\ndens 3");
        assertTrue(unknown.startsWith("lenet, line 2:  dens 3"), unknown);
        assertTrue(unknown.contains("Did you mean 'dense'?"), unknown);
        String failed = mistake("network a", "input 4\ndense ${w}");
        assertTrue(failed.contains("failed: cannot find symbol: w"), failed);
    }

    private String mistake(String line, String body) {
        return assertThrows(MagicException.class, () -> notebook.cell(line, body))
                .getMessage();
    }

    @Test
    void explainsLayers() throws Exception {
        assertTrue(notebook.line("layers").toString().contains("maxpool"));
        assertTrue(notebook.line("layers conv").toString().contains("stride"));
        String mistake = assertThrows(MagicException.class, () -> notebook.line("layers maxpol"))
                .getMessage();
        assertTrue(mistake.contains("Did you mean 'maxpool'?"), mistake);
    }

    @Test
    void completesTheLanguage() {
        assertEquals(List.of("dense"), notebook.completeBody("network a", "input 4\nden|"));
        assertEquals(List.of("stride="), notebook.completeBody("network a", "conv 6 3x3 str|"));
        assertTrue(notebook.completeBody("network a", "conv 6 3x3 pad=|").contains("same"));
        assertEquals(List.of("relu"), notebook.completeBody("network a", "residual { conv 6 3x3 pad=same rel|"));
        assertEquals(
                List.of("conv"),
                notebook.complete("layers con|").stream().filter("conv"::equals).toList());
    }
}
