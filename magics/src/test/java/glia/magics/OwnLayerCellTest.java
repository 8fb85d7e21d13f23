package glia.magics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.networks.Network;
import glia.networks.training.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A layer written in a cell of a notebook: how much there is to write, and what it is good for then. */
@Timeout(120)
class OwnLayerCellTest {
    /** x sigmoid(b x) with one b that is learned (Ramachandran et al. 2017, section 2). */
    private static final String CELL = """
            import glia.networks.engine.*;
            import glia.networks.layers.*;
            record Swish(Parameter b) implements Layer {
                public Shape outputShape(List<Shape> inputs) { return inputs.get(0); }
                public List<Parameter> parameters(List<Shape> inputs) { return List.of(b); }
                public Value emit(Emission to, List<Value> inputs) {
                    Value x = inputs.get(0);
                    Value gate = to.call("torch.sigmoid", x.shape(), to.call("torch.mul", x.shape(), x, to.parameter(b)));
                    return to.call("torch.mul", x.shape(), x, gate);
                }
            }
            Layers.register(LayerType.named("swish").activation()
                .option("start", Kind.number(0, 10), "1", "its steepness at first")
                .creates(a -> new Swish(new Parameter("steepness", Shape.of(1), Initialization.constant(a.number("start"))))));
            """;

    @Test
    void takesFewerThanFifteenLinesAndIsTrained() throws Exception {
        assertTrue(CELL.lines().count() < 15, CELL.lines().count() + " lines");
        NotebookFixture notebook = new NotebookFixture();
        notebook.line("dataset moons samples=400");
        try (Twin twin = new Twin(notebook)) {
            twin.evaluate(CELL);
            notebook.cell("network curved", "input 2; dense 16 swish start=2; dense 2");
            Network curved = notebook.value("curved", Network.class);
            assertEquals(2 * 16 + 16 + 1 + 16 * 2 + 2, curved.parameterCount());
            assertEquals(2, curved.weights().get("swish1.steepness")[0]);
            assertTrue(notebook.line("layers swish").toString().contains("a number from 0 to 10; default 1"));
            notebook.line("train curved moons --epochs 60 --lr 0.02");
            notebook.line("evaluate curved moons");
            assertNotEquals(2, curved.weights().get("swish1.steepness")[0], 1e-3);
            double accuracy =
                    notebook.value("curvedEvaluation", Evaluation.class).accuracy();
            assertTrue(accuracy >= 0.9, "" + accuracy);
        }
    }
}
