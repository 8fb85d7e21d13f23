package glia.networks.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import glia.networks.ShapeException;
import glia.networks.engine.Devices;
import glia.networks.engine.EngineThread;
import glia.networks.engine.Scope;
import glia.networks.training.Predictor;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading piece by piece says the same as the whole network over the whole text. */
class ReaderTest {
    private static final int WINDOW = 90;
    private static final int VOCABULARY = 11;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "embedding vocab=11 8; positional learned; repeat 2 { transformer heads=2 causal };"
                        + " layernorm; each { dense 11 }",
                "e: embedding vocab=11 8; positional sine; transformer heads=4 causal norm=post activation=relu;"
                        + " each { dense 8 gelu; dense 11 tied=e }",
                "words: dropout 0; embedding vocab=11 8; residual { layernorm; attention heads=2 causal mask=words };"
                        + " each { dense 11 }",
                "embedding vocab=11 8; lstm 12 layers=2 dropout=0.1; each { dense 11 }",
                "onehot vocab=11; gru 12; dropout 0.3; each { dense 11 }",
                "embedding vocab=11 8; parallel concat { { rnn 7 } { lstm 5 } }; each { dense 11 softmax }",
                "embedding vocab=11 8; gru 8; attention causal; each { dense 11 }",
                "embedding vocab=11 8; lstm 12; last; dense 9 relu; dense 11",
            })
    void readsAsTheWholePassDoes(String layers) {
        String text = layers.startsWith("words:")
                ? "words: input tokens " + WINDOW + layers.substring(layers.indexOf(';'))
                : "input tokens " + WINDOW + "; " + layers;
        Network network = Network.of("writer", text).initialize(5);
        Random random = new Random(1);
        int[] tokens = random.ints(WINDOW, 1, VOCABULARY).toArray();
        EngineThread.call(() -> {
            try (Scope scope = Devices.cpu("test")) {
                Reader reader = new Reader(network, scope);
                for (int round = 0; round < 2; round++) {
                    for (int at = 0; at < WINDOW; ) {
                        int count = Math.min(WINDOW - at, round == 0 ? 1 : 1 + random.nextInt(85));
                        float[] scores = reader.read(Arrays.copyOfRange(tokens, at, at + count));
                        at += count;
                        if (round == 1 || at % 7 == 0) {
                            assertClose(whole(network, tokens, at), scores, layers + " after " + at);
                        }
                    }
                    reader.forget();
                }
            }
            return null;
        });
    }

    /** The scores after {@code count} tokens; what stands behind them does not matter, unless it is read from the end. */
    private static float[] whole(Network network, int[] tokens, int count) {
        boolean single = network.outputShape().rank() == 1;
        Network same = single ? shorter(network, count) : network;
        int length = single ? count : WINDOW;
        float[] input = new float[length];
        for (int i = 0; i < length; i++) {
            input[i] = i < count ? tokens[i] : VOCABULARY - 1;
        }
        float[] output = Predictor.outputs(same, new Samples(Shape.of(length), Shape.of(), input, new float[1]));
        int end = single ? VOCABULARY : count * VOCABULARY;
        return Arrays.copyOfRange(output, end - VOCABULARY, end);
    }

    private static Network shorter(Network network, int length) {
        Network shorter = Network.of("shorter", network.text().replace("tokens " + WINDOW, "tokens " + length));
        shorter.weights().replace(network.weights().snapshot());
        return shorter;
    }

    private static void assertClose(float[] expected, float[] actual, String where) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-5, where);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "input tokens 9; embedding vocab=5 8; transformer heads=2; each { dense 5 }",
                "input tokens 9; embedding vocab=5 8; lstm 6 bidirectional; each { dense 5 }",
                "input tokens 9; embedding vocab=5 8; conv 8 3 pad=same; each { dense 5 }",
                "input tokens 9; embedding vocab=5 8; gru 4; mean over=time; dense 5",
            })
    void refusesWhatSeesTheFuture(String text) {
        String message = assertThrows(ShapeException.class, () -> Generation.of(Network.of("seer", text)))
                .getMessage();
        assertTrue(message.startsWith("seer, line 1 '"), message);
        assertTrue(message.contains("cannot write step by step"), message);
    }

    @Test
    void refusesWhatReadsNoTokens() {
        for (String text : new String[] {"input 4; dense 3", "input tokens 4; embedding vocab=3 2; flatten; dense 3"}) {
            assertThrows(ShapeException.class, () -> Generation.of(Network.of("other", text)), text);
        }
    }
}
