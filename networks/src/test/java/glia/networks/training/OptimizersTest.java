package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.training.optimizers.Adadelta;
import glia.networks.training.optimizers.Adagrad;
import glia.networks.training.optimizers.Adam;
import glia.networks.training.optimizers.Lion;
import glia.networks.training.optimizers.NAdam;
import glia.networks.training.optimizers.Optimizer;
import glia.networks.training.optimizers.Optimizers;
import glia.networks.training.optimizers.RmsProp;
import glia.networks.training.optimizers.Sgd;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every optimizer against PyTorch 2.13 over 100 steps. */
class OptimizersTest {
    private static final Map<String, Optimizer> OPTIMIZERS = Map.ofEntries(
            Map.entry("sgd", new Sgd(0.1)),
            Map.entry("sgd-decay", new Sgd(0.1, 0, false, 0.01)),
            Map.entry("momentum", new Sgd(0.05, 0.9, false, 0)),
            Map.entry("nesterov", new Sgd(0.05, 0.9, true, 0.01)),
            Map.entry("rmsprop", new RmsProp(0.01)),
            Map.entry("rmsprop-momentum", new RmsProp(0.005, 0.99, 1e-8, 0.9, 0.01)),
            Map.entry("adagrad", new Adagrad(0.1)),
            Map.entry("adagrad-decay", new Adagrad(0.1).withWeightDecay(0.01)),
            Map.entry("adadelta", new Adadelta(1)),
            Map.entry("adadelta-decay", new Adadelta(0.5).withWeightDecay(0.01)),
            Map.entry("adam", new Adam(0.01)),
            Map.entry("adam-decay", new Adam(0.01).withWeightDecay(0.01)),
            Map.entry("adamw", Optimizers.named("adamw", 0.01).withWeightDecay(0.1)),
            Map.entry("nadam", new NAdam(0.01)),
            Map.entry("nadam-decay", new NAdam(0.01).withWeightDecay(0.01)),
            Map.entry("amsgrad", Optimizers.named("amsgrad", 0.01)),
            Map.entry("lion", new Lion(0.003)),
            Map.entry("lion-decay", new Lion(0.003).withWeightDecay(0.1)));

    @TestFactory
    Stream<DynamicTest> agreeWithPyTorchAfterAHundredSteps() {
        JsonNode part = Fixtures.part("optimizers");
        return StreamSupport.stream(part.get("cases").spliterator(), false)
                .map(fixture -> DynamicTest.dynamicTest(
                        fixture.get("name").asText(),
                        () -> check(
                                part,
                                fixture,
                                OPTIMIZERS.get(fixture.get("name").asText()))));
    }

    private static void check(JsonNode part, JsonNode fixture, Optimizer optimizer) {
        Network network = Network.of("n", "input 4\ndense 5 tanh\ndense 3");
        List<String> paths = network.weights().paths();
        for (int i = 0; i < paths.size(); i++) {
            network.weights()
                    .set(paths.get(i), Fixtures.floats(part.get("start").get(i)));
        }
        Samples samples = new Samples(
                Shape.of(4), Shape.of(), Fixtures.floats(part.get("inputs")), Fixtures.floats(part.get("targets")));
        Dataset data = new Dataset(
                "d",
                "fixture",
                new Task.Classification(List.of("a", "b", "c")),
                samples,
                samples.first(0),
                samples.first(0));
        Run run = Training.of(network, data)
                .optimizer(optimizer)
                .batch(16)
                .epochs(100)
                .run();
        assertEquals(fixture.get("lastLoss").asDouble(), run.stepLosses()[99], 1e-5);
        for (int i = 0; i < paths.size(); i++) {
            assertArrayEquals(
                    Fixtures.floats(fixture.get("weights").get(i)),
                    network.weights().get(paths.get(i)),
                    1e-5f,
                    paths.get(i));
        }
    }

    @Test
    void everyWordHasAFixture() {
        for (String word : Optimizers.words()) {
            assertTrue(OPTIMIZERS.containsKey(word), word);
            assertEquals(word, Optimizers.named(word).name());
        }
    }

    @Test
    void aMisspeltWordIsToldTheNearest() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Optimizers.named("adm"))
                .getMessage()
                .contains("Did you mean 'adam'?"));
    }
}
