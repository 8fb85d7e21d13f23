package glia.networks.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.networks.Network;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients that layers write themselves beside those that PyTorch's autograd finds for its own operations. */
class CustomGradientTest {
    private static final int BATCH = 3;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "input 5x3; gru 4",
                "input 1x3; gru 4 bidirectional; last",
                "input 5x3; rnn 4 layers=3 bidirectional",
                "input 5x3; each { dense 4 }; residual { gru 4; rnn 4 }; gru 2 layers=2 bidirectional; last; dense 2",
                "input 5x3; parallel concat { { gru 2 } { rnn 3 } }; batchnorm; gru 2; last",
                "input 5x3; residual { residual { gru 3 }; tanh }; residual { rnn 3 }; layernorm",
                "input tokens 6; embedding vocab=7 3; gru 2; rnn 2; last; dense 2",
                "input 5x3; whole: each { dense 4 }; state: last; take whole; gru 4 layers=2 bidirectional state=state",
                "words: input tokens 6; embedding vocab=7 3; all: gru 3; state: last mask=words; take all;"
                        + " rnn 3 mask=words state=state; gru 3 state=state bidirectional; each { dense 2 }",
                "words: input tokens 6; embedding vocab=7 3; gru 2 layers=2 bidirectional mask=words; last mask=words",
                "words: input tokens 6; embedding vocab=7 3; residual { rnn 3 mask=words }; gru 4 mask=words; each { dense 2 }"
            })
    void agreeWithAutograd(String text) {
        Network network = Network.of("n", text).initialize(1);
        assertTrue(Gradients.custom(network));
        Random random = new Random(2);
        float[] input = new float[(int) (BATCH * network.input().shape().count())];
        for (int i = 0; i < input.length; i++) {
            input[i] = network.input().tokens() ? random.nextInt(3) : (float) random.nextGaussian();
        }
        float[] cotangent = new float[(int) (BATCH * network.outputShape().count())];
        for (int i = 0; i < cotangent.length; i++) {
            cotangent[i] = (float) random.nextGaussian();
        }
        long[] shape = Gradients.outputShape(
                Network.of("n", "input " + network.input().shape().toText() + "; relu"), BATCH);
        Gradients expected = Gradients.of(network, true, input, shape, cotangent, false);
        Gradients found = Gradients.of(network, true, input, shape, cotangent, true);
        assertArrayEquals(expected.output(), found.output(), 1e-6f);
        assertEquals(expected.gradients().keySet(), found.gradients().keySet());
        expected.gradients()
                .forEach((path, gradient) ->
                        assertArrayEquals(gradient, found.gradients().get(path), 2e-5f, path));
    }
}
