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
import glia.datasets.text.Vocabulary;
import glia.networks.Network;
import glia.networks.training.optimizers.Sgd;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sequences of unequal lengths, one of them empty, in batches of which the last is smaller, against PyTorch's
 * {@code cross_entropy(ignore_index=...)} over all of them at once. The network gives what it gets.
 */
class PaddingTest {
    private static final JsonNode FIXTURES = Fixtures.part("padding");
    private static final Task.Classification TASK = new Task.Classification(List.of(Vocabulary.PADDING, "a", "b", "c"));

    private static Samples samples() {
        return new Samples(
                Shape.of(5, 4),
                Shape.of(5),
                Fixtures.floats(FIXTURES.get("inputs")),
                Fixtures.floats(FIXTURES.get("classes")));
    }

    private static Training training(Network network, Samples samples) {
        return Training.of(network, new Dataset("d", "fixture", TASK, samples, samples, samples))
                .epochs(1)
                .optimizer(new Sgd(1e-20));
    }

    private static Network identity() {
        Network network = Network.of("identity", "input 5x4\neach { dense 4 bias=no }");
        float[] weight = new float[16];
        IntStream.range(0, 4).forEach(i -> weight[5 * i] = 1);
        network.weights().set(network.parameters().get(0).path(), weight);
        return network;
    }

    private static void check(String expected, double training, double validation) {
        assertEquals(FIXTURES.get(expected).asDouble(), training, 1e-6);
        assertEquals(FIXTURES.get(expected).asDouble(), validation, 1e-6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accuracy", "top:2", "precision", "recall", "f1", "perplexity"})
    void noMetricCountsIt(String word) {
        Epoch epoch = training(identity(), samples())
                .metric(word)
                .batch(3)
                .run()
                .epochs()
                .get(0);
        check(word, epoch.metric(), epoch.validationMetric());
        check("loss", epoch.loss(), epoch.validationLoss());
    }

    @Test
    void noLossCountsIt() {
        Epoch smoothed = training(identity(), samples())
                .loss("cross-entropy:0.1")
                .batch(3)
                .run()
                .epochs()
                .get(0);
        check("smoothed", smoothed.loss(), smoothed.validationLoss());
        Epoch weighed = training(identity(), samples())
                .classWeights(9, 2, 0.5, 3)
                .batch(3)
                .run()
                .epochs()
                .get(0);
        check("weighed", weighed.loss(), weighed.validationLoss());
    }

    @ParameterizedTest
    @CsvSource({"7,1", "2,4", "3,3"})
    void oneStepIsPyTorchsHoweverItIsCutIntoBatches(int batch, int accumulate) {
        Network network = identity();
        Run run = training(network, samples())
                .optimizer(new Sgd(1))
                .batch(batch)
                .accumulate(accumulate)
                .run();
        assertEquals(1, run.stepLosses().length);
        assertEquals(FIXTURES.get("loss").asDouble(), run.epochs().get(0).loss(), 1e-6);
        assertArrayEquals(
                Fixtures.floats(FIXTURES.get("weightAfterOneStep")),
                network.weights().get(network.parameters().get(0).path()),
                1e-6f);
    }

    @Test
    void aTargetMayBeIgnoredWithoutAClassOfItsOwn() {
        Samples padded = samples();
        Samples ignored = padded.ignoring(0);
        assertTrue(Arrays.stream(boxed(ignored.targets())).noneMatch(target -> target == 0));
        Task plain = new Task.Classification(List.of("z", "a", "b", "c"));
        Dataset dataset = new Dataset("d", "fixture", plain, ignored, ignored, ignored);
        Epoch epoch = Training.of(identity(), dataset)
                .epochs(1)
                .batch(3)
                .optimizer(new Sgd(1e-20))
                .run()
                .epochs()
                .get(0);
        check("loss", epoch.loss(), epoch.validationLoss());
        check("accuracy", epoch.metric(), epoch.validationMetric());
        assertEquals(
                FIXTURES.get("accuracy").asDouble(),
                Evaluation.of(identity(), ignored, plain).accuracy(),
                1e-9);
    }

    private static Double[] boxed(float... numbers) {
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> (double) numbers[i])
                .toArray(Double[]::new);
    }

    @Test
    void aBatchOfPaddingAloneTeachesNothing() {
        Samples some = samples().select(2, 2, 2, 0);
        Network network = identity();
        Run run = training(network, some).optimizer(new Sgd(1)).batch(1).run();
        float[] losses = run.stepLosses();
        assertEquals(Run.Outcome.COMPLETED, run.outcome());
        assertEquals(3, IntStream.range(0, 4).filter(i -> losses[i] == 0).count());
        Network once = identity();
        Run alone = training(once, samples().select(0))
                .optimizer(new Sgd(1))
                .batch(1)
                .run();
        assertEquals(alone.epochs().get(0).loss(), run.epochs().get(0).loss(), 1e-7);
        assertArrayEquals(once.weights().get(path(once)), network.weights().get(path(network)), 1e-7f);
        assertThrows(
                IllegalArgumentException.class,
                () -> training(identity(), samples().select(2, 2)).run());
    }

    private static String path(Network network) {
        return network.parameters().get(0).path();
    }

    @Test
    void anEvaluationHasARowForEachTargetThatIsAsked() {
        Evaluation evaluation = Evaluation.of(identity(), samples(), TASK);
        assertEquals(FIXTURES.get("kept").asInt(), evaluation.rows());
        assertEquals(FIXTURES.get("accuracy").asDouble(), evaluation.accuracy(), 1e-9);
        assertEquals(FIXTURES.get("top:2").asDouble(), evaluation.topAccuracy(2), 1e-9);
        assertEquals(0, Arrays.stream(evaluation.confusion()[0]).sum());
        for (int row = 0; row < evaluation.rows(); row++) {
            assertTrue(evaluation.actual(row) > 0);
        }
    }

    @Test
    void scoresBeyondTheClassesAreNoPartOfAnEvaluation() {
        Task.Classification three = new Task.Classification(List.of(Vocabulary.PADDING, "a", "b"));
        float[] targets = samples().targets().clone();
        for (int i = 0; i < targets.length; i++) {
            targets[i] = Math.min(2, targets[i]);
        }
        Samples fewer = new Samples(Shape.of(5, 4), Shape.of(5), samples().inputs(), targets);
        Evaluation evaluation = Evaluation.of(identity(), fewer, three);
        assertEquals(3, evaluation.row(0).length);
        assertEquals(FIXTURES.get("kept").asInt(), evaluation.rows());
    }
}
