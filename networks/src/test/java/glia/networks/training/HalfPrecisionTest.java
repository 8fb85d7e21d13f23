package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks that compute in 16 bits, against the same in 32: bf16 keeps 8 bits of a number, so to about 1%. */
class HalfPrecisionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "input tokens 6; onehot vocab=7; lstm 8; last; dense 2",
                "input tokens 6; onehot vocab=7; each { dense 5 tanh }; flatten; dense 2",
                "input tokens 6; embedding vocab=7 8; positional sine; transformer heads=2 ff=8; mean over=time; dense 2",
                "input tokens 6; embedding vocab=7 8; gru 8 bidirectional; last; layernorm; dropout 0.2; dense 2",
                "input tokens 6; onehot vocab=7; conv 4 3 relu; groupnorm 2; flatten; batchnorm; prelu; dense 2",
            })
    void learnsAsIn32Bits(String text) {
        Run whole = run(Network.of("whole", text), "fp32");
        Run half = run(Network.of("half", text), "bf16");
        assertEquals(Run.Outcome.COMPLETED, half.outcome());
        for (int i = 0; i < 3; i++) {
            assertEquals(whole.stepLosses()[i], half.stepLosses()[i], 0.02 * whole.stepLosses()[i]);
        }
        float[] losses = half.stepLosses();
        assertTrue(losses[losses.length - 1] < 0.7 * losses[0], half.toString());
    }

    /** Whether the first token is among the last three of seven. */
    private static Run run(Network network, String precision) {
        Random random = new Random(5);
        float[] inputs = new float[64 * 6];
        float[] targets = new float[64];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = random.nextInt(7);
            if (i % 6 == 0) {
                targets[i / 6] = inputs[i] > 3 ? 1 : 0;
            }
        }
        Samples samples = new Samples(Shape.of(6), Shape.of(), inputs, targets);
        Dataset dataset = new Dataset(
                "tokens",
                "drawn here",
                new Task.Classification(List.of("low", "high")),
                samples,
                samples.first(8),
                samples.first(8));
        return Training.of(network, dataset)
                .epochs(60)
                .batch(32)
                .learningRate(0.01)
                .precision(precision)
                .run();
    }
}
