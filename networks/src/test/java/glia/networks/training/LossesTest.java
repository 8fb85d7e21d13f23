package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.JsonNode;
import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.engine.Devices;
import glia.networks.engine.Emission;
import glia.networks.engine.EngineThread;
import glia.networks.engine.Program;
import glia.networks.engine.ProgramException;
import glia.networks.engine.Scope;
import glia.networks.engine.Value;
import glia.networks.training.losses.Loss;
import glia.networks.training.losses.Losses;
import glia.networks.training.losses.WrittenLoss;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every loss and its gradient against PyTorch 2.13. */
class LossesTest {

    @TestFactory
    Stream<DynamicTest> agreeWithPyTorch() {
        return StreamSupport.stream(Fixtures.part("losses").spliterator(), false)
                .map(fixture -> DynamicTest.dynamicTest(
                        fixture.get("name").asText() + " " + fixture.get("outputShape"), () -> check(fixture)));
    }

    private static void check(JsonNode fixture) {
        String name = fixture.get("name").asText();
        Loss loss = Losses.named(name.replace(" weighed", ""));
        if (name.endsWith("weighed")) {
            loss = loss.weighed(List.of(1.0, 2.0, 0.5, 3.0));
        }
        Compared found = compare(
                loss,
                Fixtures.integers(fixture.get("outputShape")),
                Fixtures.floats(fixture.get("output")),
                Fixtures.integers(fixture.get("targetShape")),
                Fixtures.floats(fixture.get("targets")));
        assertEquals(fixture.get("loss").asDouble(), found.loss(), 1e-5);
        assertArrayEquals(Fixtures.floats(fixture.get("gradient")), found.gradient(), 1e-5f);
    }

    private record Compared(float loss, float[] gradient) {}

    private static Compared compare(Loss loss, int[] outputShape, float[] output, int[] targetShape, float[] targets) {
        Emission emission = new Emission(Map.of());
        Value result = loss.emit(
                emission,
                new Value("output", Shape.of(Arrays.copyOfRange(outputShape, 1, outputShape.length))),
                new Value("targets", Shape.of(Arrays.copyOfRange(targetShape, 1, targetShape.length))));
        String text = "def loss(self, output: Tensor, targets: Tensor) -> Tensor:\n"
                + (emission.text() + "return " + result.variable() + "\n").indent(2) + """
                def differentiate(self, given: Tensor, targets: Tensor) -> List[Tensor]:
                  leaf = torch.requires_grad_(torch.detach(given), True)
                  loss = (self).loss(leaf, targets)
                  found = torch.autograd.grad([loss], [leaf])
                  gradient = found[0]
                  if torch.__isnot__(gradient, None):
                    result = [torch.detach(loss), unchecked_cast(Tensor, gradient)]
                  else:
                    result = annotate(List[Tensor], [])
                  return result
                """;
        return EngineThread.call(() -> {
            try (Scope scope = Devices.cpu()) {
                Program program = scope.compile(text);
                long[] sizes = Arrays.stream(targetShape).asLongStream().toArray();
                List<NDArray> results = program.call(
                        "differentiate",
                        scope.floats(
                                output,
                                Arrays.stream(outputShape).asLongStream().toArray()),
                        loss.takesClasses() ? scope.longs(targets, sizes) : scope.floats(targets, sizes));
                return new Compared(results.get(0).getFloat(), results.get(1).toFloatArray());
            }
        });
    }

    @Test
    void everyWordHasAFixture() {
        Set<String> missing = new HashSet<>(Losses.words());
        Fixtures.part("losses")
                .forEach(fixture -> missing.remove(fixture.get("name").asText().split("[: ]")[0]));
        assertEquals(Set.of(), missing);
    }

    /** Huber 1964: half the square up to delta, then delta (|d| - delta / 2). */
    @Test
    void hubersDeltaIsWhereItTurnsStraight() {
        Compared found = compare(
                Losses.named("huber:2"), new int[] {3, 1}, new float[] {1, 3, -5}, new int[] {3, 1}, new float[3]);
        assertEquals((0.5 + 4 + 8) / 3, found.loss(), 1e-6);
        assertArrayEquals(new float[] {1 / 3f, 2 / 3f, -2 / 3f}, found.gradient(), 1e-6f);
        assertEquals(
                "Huber's delta is above 0, found 0.0",
                assertThrows(IllegalArgumentException.class, () -> Losses.named("huber:0"))
                        .getMessage());
    }

    @Test
    void aUserWritesALossAsAFormula() {
        // mean |x - t|^3 and its gradient 3 |x - t|^2 sign(x - t) / n
        Loss cubic = new WrittenLoss("cubic", "torch.mean(torch.pow(torch.abs(torch.sub(output, targets)), 3))");
        Compared found = compare(cubic, new int[] {2, 1}, new float[] {3, -1}, new int[] {2, 1}, new float[] {1, 0});
        assertEquals((8 + 1) / 2.0, found.loss(), 1e-6);
        assertArrayEquals(new float[] {6, -1.5f}, found.gradient(), 1e-5f);
    }

    @Test
    void saysWhatALossOfSomebodysOwnIsToGive() {
        Samples samples = new Samples(Shape.of(1), Shape.of(1), new float[] {1, 2}, new float[] {3, 4});
        Dataset data = new Dataset("d", "made up", new Task.Regression(List.of("y")), samples, samples, samples);
        Network network = Network.of("n", "input 1\ndense 1");
        for (String wrong : List.of("torch.square(torch.sub(output, targets))", "torch.mean(output", "3")) {
            Training training = Training.of(network, data).loss(new WrittenLoss("mine", wrong));
            String message = assertThrows(ProgramException.class, training::run).getMessage();
            assertTrue(
                    message.startsWith("'mine' is a loss of your own: see that it makes one number, such as a"
                            + " torch.mean(...), of a batch of 'output', [batch, 1], and of 'targets', [batch, 1]."),
                    message);
        }
    }

    @Test
    void aUserWritesALossInJava() {
        Loss largest = new Loss() {
            @Override
            public String label() {
                return "largest error";
            }

            @Override
            public boolean takesClasses() {
                return false;
            }

            @Override
            public void check(Shape output, Shape target) {}

            @Override
            public Value emit(Emission emission, Value output, Value targets) {
                Value error = emission.call("torch.sub", output.shape(), output, targets);
                return emission.call("torch.max", Shape.of(), emission.call("torch.abs", output.shape(), error));
            }
        };
        Compared found = compare(largest, new int[] {2, 1}, new float[] {3, -1}, new int[] {2, 1}, new float[] {1, 0});
        assertEquals(2, found.loss());
        assertArrayEquals(new float[] {1, 0}, found.gradient(), 1e-6f);
    }
}
