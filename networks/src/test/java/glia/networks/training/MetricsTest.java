package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.training.losses.Ctc;
import glia.networks.training.metrics.Metrics;
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

    /** In closed form: 32 bits would lose the variance in the squares. */
    @Test
    void ofNumbersFarFromZero() {
        float[] wanted = {99999, 100001, 100000, 100002, 99998, 100000, 100001, 99999};
        float[] given = wanted.clone();
        for (int i = 0; i < 3; i++) {
            given[i] += 1;
        }
        // Three squared errors of 1, against squared distances of 12 from the mean of 100000.
        Samples samples = new Samples(Shape.of(1), Shape.of(1), given, wanted);
        Network network = identity(1);
        Dataset data = new Dataset("far", "made up", new Task.Regression(List.of("y")), samples, samples, samples);
        Run run = Training.of(network, data)
                .metric("r2")
                .batch(3)
                .epochs(1)
                .optimizer(new Sgd(1e-20))
                .run();
        assertEquals(0.75, run.epochs().get(0).metric(), 1e-9);
        assertEquals(0.75, run.epochs().get(0).validationMetric(), 1e-9);
    }

    /** Best paths 1 1 - 2, 1 - 1 -, four blanks, 2 2 2 2 and 1 2 1 2 against 12, 1, nothing, 2 and 12. */
    @Test
    void ofSequencesWithoutPlaces() {
        int[][] paths = {{1, 1, 0, 2}, {1, 0, 1, 0}, {0, 0, 0, 0}, {2, 2, 2, 2}, {1, 2, 1, 2}};
        float[] scores = new float[5 * 4 * 3];
        for (int i = 0; i < 5; i++) {
            for (int step = 0; step < 4; step++) {
                scores[(4 * i + step) * 3 + paths[i][step]] = 2;
            }
        }
        Samples samples = new Samples(Shape.of(4, 3), Shape.of(2), scores, new float[] {1, 2, 1, 0, 0, 0, 2, 0, 1, 2});
        Task task = new Task.Classification(List.of("-", "a", "b"));
        Dataset data = new Dataset("paths", "made up", task, samples, samples, samples);
        Network network = Network.of("identity", "input 4x3\neach { dense 3 bias=no }");
        network.weights().set(network.weights().paths().get(0), 1, 0, 0, 0, 1, 0, 0, 0, 1);
        Run run = Training.of(network, data, new Ctc())
                .batch(2)
                .epochs(1)
                .optimizer(new Sgd(1e-20))
                .run();
        assertEquals(0.6, run.epochs().get(0).metric(), 1e-9);
        assertEquals(0.6, run.epochs().get(0).validationMetric(), 1e-9);
        // PyTorch 2.13: ctc_loss(log_softmax(scores), targets, [4] * 5, [2, 1, 0, 1, 2], zero_infinity=True).
        assertEquals(0.8869386911392212, run.epochs().get(0).validationLoss(), 1e-5);
        assertThrows(IllegalStateException.class, () -> Evaluation.of(network, samples, task));
        Samples holes = new Samples(Shape.of(4, 3), Shape.of(2), scores, new float[] {0, 2, 1, 0, 0, 0, 2, 0, 1, 2});
        Dataset wrong = new Dataset("holes", "made up", task, holes, samples, samples);
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> Training.of(network, wrong, new Ctc()).run())
                .getMessage()
                .contains("sample 0 has label 2 at place 1, behind a 0"));
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

    @Test
    void whatIsNoMeasureOfABatchIsToldWhereItIs() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Metrics.all(false).named("auc"))
                .getMessage();
        assertTrue(
                message.startsWith("There is no metric 'auc'. The area under the curve is of all answers at once,"
                        + " not of a batch: an evaluation tells it, as areaUnderCurve(class). There are accuracy,"),
                message);
    }
}
