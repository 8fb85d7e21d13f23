package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.datasets.Options;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.training.losses.Losses;
import glia.networks.zoo.Networks;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {

    /** By counting: of 3 x 3 pairs of pairs 7 are in order and one tied. */
    @Test
    void areaIsTheShareOfPairsInOrder() {
        double[] distances = {1, 2, 4, 2, 5, 6};
        Verification found = Verification.judge(distances, true, true, true, false, false, false);
        assertEquals(7.5 / 9, found.areaUnderCurve(), 1e-12);
        assertEquals(5 / 6.0, found.accuracy(), 1e-12);
        assertEquals(4.5, found.threshold(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contrastive", "triplet"})
    void tellsDigitsThatItDidNotSeeApart(String loss) {
        Dataset digits =
                Datasets.load("digits", Options.defaults().with("samples", 1200).seed(1));
        Network network = Networks.named("siamese", Map.of("features", 4)).initialize(1);
        double before = Verification.of(network, digits.test(), 1).areaUnderCurve();
        Run run = Training.of(network, digits, Losses.named(loss))
                .epochs(6)
                .seed(1)
                .run();
        assertEquals("recall@1", run.metric());
        Verification after = Verification.of(network, digits.test(), 1);
        assertTrue(after.areaUnderCurve() > 0.9, before + " -> " + after);
        assertTrue(after.areaUnderCurve() > before + 0.1, before + " -> " + after);
        assertEquals(Task.EMBEDDING, network.task().orElseThrow());
        assertThrows(IllegalStateException.class, () -> network.evaluate(digits.test()));
        assertEquals(4, network.predict(digits.test().input(0)).values().length);
    }

    /** On a line: 0 and 1 are of a class, 5 and 5.5 of two; each finds its neighbour. */
    @Test
    void recallCountsNearestNeighboursOfTheSameClass() {
        Samples samples = new Samples(Shape.of(1), Shape.of(), new float[] {0, 1, 5, 5.5f}, new float[] {0, 0, 1, 0});
        Dataset dataset = new Dataset(
                "line", "", new Task.Classification(java.util.List.of("a", "b")), samples, samples, samples);
        Network network = Network.of("n", "input 1; dense 1 bias=no");
        network.weights().set("dense1.weight", 1);
        Run run = Training.of(network, dataset, Losses.named("contrastive"))
                .optimizer("sgd")
                .learningRate(1e-30)
                .epochs(1)
                .run();
        assertEquals(0.5, run.epochs().get(0).metric(), 1e-6);
        assertEquals(0.5, run.epochs().get(0).validationMetric(), 1e-6);
    }

    @Test
    void saysWhatPairsNeed() {
        Network network = Network.of("n", "input 1; dense 1");
        Samples one = new Samples(Shape.of(1), Shape.of(), new float[] {0, 1}, new float[] {0, 0});
        assertThrows(IllegalArgumentException.class, () -> Verification.of(network, one, 1));
        Samples two = new Samples(Shape.of(1), Shape.of(), new float[] {0, 1}, new float[] {0, 1});
        assertThrows(IllegalArgumentException.class, () -> Verification.of(network, two, 1));
    }
}
