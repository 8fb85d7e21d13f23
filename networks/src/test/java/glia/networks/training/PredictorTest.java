package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More samples than go in at once, so that what is kept in place between two pieces is seen to be the right one. */
class PredictorTest {
    private static final int SIZE = 300_001;

    @Test
    void everySampleGetsItsOwnAnswer() {
        Network network = Network.of("n", "input 4; dense 3").initialize(1);
        float[] inputs = random(SIZE * 4);
        float[] outputs = Predictor.outputs(network, new Samples(Shape.of(4), Shape.of(), inputs, new float[SIZE]));
        assertEquals(SIZE * 3, outputs.length);
        float[] weight = network.weights().get("dense1.weight");
        float[] bias = network.weights().get("dense1.bias");
        for (int row = 0; row < SIZE; row++) {
            for (int unit = 0; unit < 3; unit++) {
                double expected = bias[unit];
                for (int i = 0; i < 4; i++) {
                    expected += weight[unit * 4 + i] * inputs[row * 4 + i];
                }
                assertEquals(expected, outputs[row * 3 + unit], 1e-6);
            }
        }
    }

    /** However many threads share the samples, and however unevenly. */
    @ParameterizedTest
    @ValueSource(ints = {1, 15, 31, 32, 33, 63, 257, 513, 1000})
    void samplesAnswerTogetherAsEachByItself(int size) {
        Network network = Network.of("n", "input 3; dense 5 tanh; dense 2").initialize(1);
        float[] inputs = random(size * 3);
        float[] outputs = Predictor.outputs(network, new Samples(Shape.of(3), Shape.of(), inputs, new float[size]));
        assertEquals(size * 2, outputs.length);
        for (int row = 0; row < size; row += Math.max(1, size / 20)) {
            float[] alone = Arrays.copyOfRange(inputs, row * 3, row * 3 + 3);
            float[] answer = Predictor.outputs(network, new Samples(Shape.of(3), Shape.of(), alone, new float[1]));
            assertArrayEquals(answer, Arrays.copyOfRange(outputs, row * 2, row * 2 + 2), 1e-6f);
        }
    }

    @Test
    void anInterruptEndsThemBetweenTwoBatches() {
        // Three trillion operations: seconds, wherever this runs.
        Network network = Network.of("n", "input 4; dense 2048 relu; dense 2048 relu; dense 2048 relu; dense 2")
                .initialize(1);
        int size = 200_000;
        Samples samples = new Samples(Shape.of(4), Shape.of(), new float[size * 4], new float[size]);
        Thread caller = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
            try {
                Thread.sleep(100);
                caller.interrupt();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        interrupter.start();
        CancellationException told =
                assertThrows(CancellationException.class, () -> Predictor.outputs(network, samples));
        assertTrue(Thread.interrupted());
        assertTrue(told.getMessage().matches("Interrupted after \\d+ of 200000 samples"), told.getMessage());
    }

    @Test
    void tokensAreWholeNumbersInEveryPiece() {
        Network network =
                Network.of("n", "input tokens 2; embedding vocab=50 3").initialize(1);
        float[] tokens = new float[SIZE * 2];
        Random random = new Random(2);
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = random.nextInt(50);
        }
        float[] outputs = Predictor.outputs(network, new Samples(Shape.of(2), Shape.of(), tokens, new float[SIZE]));
        float[] vectors = network.weights().get("embedding1.weight");
        for (int i = 0; i < tokens.length; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(vectors[(int) tokens[i] * 3 + j], outputs[i * 3 + j]);
            }
        }
    }

    /** A few tokens in may be a score for each word of a vocabulary out: those count. */
    @Test
    void whatComesOutOfOneCallIsBoundedToo() {
        assertEquals(512, Predictor.atOnce(Network.of("n", "input tokens 2; embedding vocab=50 256"), 256));
        assertEquals(256, Predictor.atOnce(Network.of("n", "input tokens 2; embedding vocab=50 50000"), 256));
        assertEquals(1 << 16, Predictor.atOnce(Network.of("n", "input 4; dense 3"), 256));
    }

    /** By the softmax of the logits, computed here in 64 bits. */
    @Test
    void classesGetSharesOfOneAtEveryStep() {
        Network network = Network.of("n", "input tokens 2; embedding vocab=50 3; each { dense 4 }")
                .initialize(1);
        float[] tokens = {1, 2, 3, 4, 5, 6};
        Samples samples = new Samples(Shape.of(2), Shape.of(2), tokens, new float[6]);
        Task task = new Task.Classification(List.of("a", "b", "c", "d"));
        float[] logits = Predictor.outputs(network, samples);
        float[] shares = Probabilities.of(network, task, samples);
        for (int row = 0; row < 6; row++) {
            double sum = 0;
            for (int i = 0; i < 4; i++) {
                sum += Math.exp(logits[row * 4 + i]);
            }
            for (int i = 0; i < 4; i++) {
                assertEquals(Math.exp(logits[row * 4 + i]) / sum, shares[row * 4 + i], 1e-6);
            }
        }
    }

    private static float[] random(int count) {
        Random random = new Random(1);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextFloat();
        }
        return numbers;
    }
}
