package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.training.optimizers.Sgd;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Metrics against their definitions, over 13 samples in batches of 5, 5 and 3, as training counts them: a dense layer
 * whose weight is the identity gives what it gets.
 */
class MetricsTest {
    private static final JsonNode FIXTURES = Fixtures.part("metrics");

    @ParameterizedTest
    @ValueSource(strings = {"accuracy", "top:2", "precision", "recall", "f1", "perplexity"})
    void ofClasses(String word) {
        Samples samples = new Samples(
                Shape.of(4),
                Shape.of(),
                Fixtures.floats(FIXTURES.get("scores")),
                Fixtures.floats(FIXTURES.get("classes")));
        check(word, samples, new Task.Classification(List.of("a", "b", "c", "d")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mae", "rmse", "r2"})
    void ofNumbers(String word) {
        Samples samples = new Samples(
                Shape.of(2),
                Shape.of(2),
                Fixtures.floats(FIXTURES.get("given")),
                Fixtures.floats(FIXTURES.get("wanted")));
        check(word, samples, new Task.Regression(List.of("a", "b")));
    }

    private static void check(String word, Samples samples, Task task) {
        Network network = identity((int) samples.inputShape().count());
        Dataset data = new Dataset("d", "fixture", task, samples, samples, samples);
        Run run = Training.of(network, data)
                .metric(word)
                .batch(5)
                .epochs(1)
                .optimizer(new Sgd(1e-20))
                .run();
        assertEquals(FIXTURES.get(word).asDouble(), run.epochs().get(0).metric(), 1e-6);
        assertEquals(FIXTURES.get(word).asDouble(), run.epochs().get(0).validationMetric(), 1e-6);
    }

    private static Network identity(int size) {
        Network network = Network.of("identity", "input " + size + "\ndense " + size + " bias=no");
        float[] weight = new float[size * size];
        for (int i = 0; i < size; i++) {
            weight[i * size + i] = 1;
        }
        network.weights().set("dense1.weight", weight);
        return network;
    }

    @Test
    void theAreaUnderTheCurveIsTheShareOfPairsInOrder() {
        Samples samples = new Samples(
                Shape.of(1),
                Shape.of(),
                Fixtures.floats(FIXTURES.get("yes")),
                Fixtures.floats(FIXTURES.get("answers")));
        Evaluation evaluation = Evaluation.of(identity(1), samples, new Task.Classification(List.of("no", "yes")));
        assertEquals(FIXTURES.get("auc").asDouble(), evaluation.areaUnderCurve(1), 1e-9);
        assertEquals(FIXTURES.get("auc").asDouble(), evaluation.areaUnderCurve(0), 1e-9);
    }
}
