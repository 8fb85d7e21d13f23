package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.networks.Network;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AttentionWeightsTest {
    private static final Samples STEPS = new Samples(
            Shape.of(3, 2), Shape.of(), new float[] {9, 9, 9, 9, 9, 9, 1, 2, -1, 0.5f, 0.25f, 3}, new float[2]);

    private static Network attention(String options) {
        Network network = Network.of("looker", "input 3x2\nattention " + options);
        network.weights().initialize(3);
        // Values pass unchanged, so the layer's output is its weights times its input.
        float[] in = network.weights().get("attention1.in_proj_weight").clone();
        System.arraycopy(new float[] {1, 0, 0, 1}, 0, in, 8, 4);
        network.weights().set("attention1.in_proj_weight", in);
        network.weights().set("attention1.out_proj.weight", 1, 0, 0, 1);
        return network;
    }

    @Test
    void areWhatTheFusedOperationMixesBy() {
        for (String options : List.of("heads=1", "heads=1 causal")) {
            Network network = attention(options);
            AttentionWeights looks = AttentionWeights.of(network, STEPS, 1).get(0);
            assertEquals("attention1", looks.path());
            assertEquals(Shape.of(1, 3, 3), looks.shape());
            float[] given = Activations.of(network, STEPS).get(0).sample(1);
            float[] input = STEPS.input(1);
            float[] mixed = new float[6];
            for (int from = 0; from < 3; from++) {
                for (int to = 0; to < 3; to++) {
                    for (int feature = 0; feature < 2; feature++) {
                        mixed[from * 2 + feature] += looks.values()[from * 3 + to] * input[to * 2 + feature];
                    }
                }
            }
            assertArrayEquals(given, mixed, 1e-5f);
        }
    }

    /** Keys of nothing are all alike: each step looks evenly at what it may see. */
    @Test
    void noStepLooksAhead() {
        Network network = attention("heads=2 causal");
        network.weights().set("attention1.in_proj_weight", new float[12]);
        double third = 1 / 3.0;
        double[][] even = {{1, 0, 0}, {0.5, 0.5, 0}, {third, third, third}};
        for (double[][] head : AttentionWeights.of(network, STEPS, 0).get(0).heads()) {
            for (int i = 0; i < 3; i++) {
                assertArrayEquals(even[i], head[i], 1e-6);
            }
        }
    }

    @Test
    void paddingIsNotLookedAt() {
        Network network =
                Network.of("masked", "words: input tokens 4\nembedding vocab=10 8\ntransformer heads=2 mask=words");
        Samples tokens = new Samples(Shape.of(4), Shape.of(), new float[] {3, 5, 0, 0}, new float[1]);
        for (double[][] head : AttentionWeights.of(network, tokens, 0).get(0).heads()) {
            for (double[] row : head) {
                assertEquals(1, row[0] + row[1], 1e-6);
            }
        }
    }

    @Test
    void noneWhereThereIsNoAttention() {
        assertEquals(List.of(), AttentionWeights.of(Network.of("plain", "input 3x2\nflatten\ndense 1"), STEPS, 0));
    }
}
