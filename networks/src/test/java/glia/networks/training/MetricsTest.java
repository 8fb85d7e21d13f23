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
import glia.networks.ShapeException;
import glia.networks.training.losses.Ctc;
import glia.networks.training.metrics.Metrics;
import glia.networks.training.optimizers.Sgd;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** As training counts it, in levels: no two of these scores share one. The first of two numbers is the score. */
    @Test
    void theAreaUnderTheCurveOverBatches() {
        float[] yes = Fixtures.floats(FIXTURES.get("yes"));
        float[] inputs = new float[2 * yes.length];
        for (int i = 0; i < yes.length; i++) {
            inputs[2 * i] = yes[i];
        }
        Samples samples = new Samples(Shape.of(2), Shape.of(), inputs, Fixtures.floats(FIXTURES.get("answers")));
        Run run = run(first(), samples, new Task.Classification(List.of("no", "yes")), 5);
        assertEquals(FIXTURES.get("auc").asDouble(), run.epochs().get(0).metric(), 1e-6);
        assertEquals(FIXTURES.get("auc").asDouble(), run.epochs().get(0).validationMetric(), 1e-6);
    }

    private static Network first() {
        Network network = Network.of("first", "input 2\ndense 1 bias=no");
        network.weights().set("dense1.weight", 1, 0);
        return network;
    }

    private static Run run(Network network, Samples samples, Task task, int batch) {
        Dataset data = new Dataset("d", "made up", task, samples, samples, samples);
        return Training.of(network, data)
                .metric("auc")
                .batch(batch)
                .epochs(1)
                .optimizer(new Sgd(1e-20))
                .run();
    }

    /** Levels are a hundredth of a score wide, so hardly a pair is tied that is not. */
    @ParameterizedTest
    @CsvSource({"2, 1", "2, 2", "2, softmax", "4, 4", "4, softmax"})
    void theAreaUnderTheCurveOfManyIsThatOfTheEvaluation(int classes, String end) {
        int size = 2000;
        Random random = new Random(5);
        float[] inputs = new float[size * classes];
        float[] targets = new float[size];
        for (int i = 0; i < size; i++) {
            targets[i] = random.nextInt(classes);
            for (int j = 0; j < classes; j++) {
                inputs[i * classes + j] = (float) random.nextGaussian() - (targets[i] == j ? 1 : 0);
            }
        }
        Samples samples = new Samples(Shape.of(classes), Shape.of(), inputs, targets);
        Task task = new Task.Classification(List.of("a", "b", "c", "d").subList(0, classes));
        Network network = end.equals("1")
                ? first()
                : Network.of(
                        "turned",
                        "input " + classes + "; dense " + classes + " bias=no"
                                + (end.equals("softmax") ? "; softmax" : ""));
        if (!end.equals("1")) {
            float[] turned = identity(classes).weights().get("dense1.weight");
            for (int i = 0; i < turned.length; i++) {
                turned[i] = -turned[i];
            }
            network.weights().set("dense1.weight", turned);
        }
        Run run = run(network, samples, task, 150);
        Evaluation evaluation = Evaluation.of(network, samples, task);
        double wanted = classes == 2
                ? evaluation.areaUnderCurve(1)
                : IntStream.range(0, classes)
                        .mapToDouble(evaluation::areaUnderCurve)
                        .average()
                        .orElseThrow();
        assertTrue(wanted > 0.7 && wanted < 0.95, "" + wanted);
        assertEquals(wanted, run.epochs().get(0).metric(), 1e-4);
        assertEquals(wanted, run.epochs().get(0).validationMetric(), 1e-4);
    }

    @Test
    void theAreaUnderTheCurveOfOneClassIsUnknown() {
        Samples samples = new Samples(Shape.of(2), Shape.of(), new float[] {1, 2, 3, 4}, new float[] {1, 1});
        Run run = run(first(), samples, new Task.Classification(List.of("no", "yes")), 2);
        assertEquals(Double.NaN, run.epochs().get(0).metric());
    }

    /** 0 is padding here: the two that are asked are in order. */
    @Test
    void theAreaUnderTheCurveLeavesOutWhatIsNotAsked() {
        Samples samples = new Samples(
                Shape.of(3, 2), Shape.of(3), new float[] {0, 1, 1, 0, 5, 0}, new float[] {1, 0, Samples.IGNORED});
        Task task = new Task.Classification(List.of("no", "yes"));
        Network network = Network.of("identity", "input 3x2\neach { dense 2 bias=no }");
        network.weights().set(network.weights().paths().get(0), 1, 0, 0, 1);
        Run run = run(network, samples, task, 1);
        assertEquals(1, run.epochs().get(0).metric());
    }

    @Test
    void theAreaUnderTheCurveOfVeryManyClassesIsRefused() {
        assertTrue(assertThrows(
                        ShapeException.class,
                        () -> Metrics.all(false).named("auc").check(Shape.of(21), Shape.of()))
                .getMessage()
                .contains("up to 20 classes, found 21"));
    }
}
