package glia.networks.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.networks.Network;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The layers that draw random numbers in training, and those with a slope of their own. */
class RandomLayersTest {
    private static final int COUNT = 20_000;

    private static Gradients run(String text, boolean training, float... input) {
        Network network = Network.of("n", text);
        float[] cotangent = new float[(int) network.outputShape().count()];
        Arrays.fill(cotangent, 1);
        long[] shape = Gradients.outputShape(
                Network.of("n", "input " + network.input().shape().toText() + "; relu"), 1);
        return Gradients.of(network, training, input, shape, network.input().tokens() ? null : cotangent);
    }

    private static float[] ones(int count) {
        float[] values = new float[count];
        Arrays.fill(values, 1);
        return values;
    }

    @Test
    void dropoutZeroesItsPartAndScalesTheRest() {
        Gradients found = run("input " + COUNT + "; dropout 0.25", true, ones(COUNT));
        int zeros = 0;
        for (int i = 0; i < COUNT; i++) {
            float value = found.output()[i];
            assertTrue(value == 0 || Math.abs(value - 1 / 0.75f) < 1e-6, "found " + value);
            assertEquals(value, found.gradients().get("input")[i], "the gradient goes where the number went");
            zeros += value == 0 ? 1 : 0;
        }
        // Four deviations of a binomial count.
        assertEquals(0.25 * COUNT, zeros, 4 * Math.sqrt(COUNT * 0.25 * 0.75));
    }

    @Test
    void dropoutOfChannelsTakesThemWhole() {
        float[] output =
                run("input 64x3x3; dropout 0.5 channels", true, ones(64 * 9)).output();
        for (int i = 0; i < output.length; i++) {
            assertEquals(output[i - i % 9], output[i]);
        }
        assertTrue(output[0] != output[9] || new java.util.HashSet<>(Arrays.asList(boxed(output))).size() == 2);
    }

    @Test
    void noiseHasItsDeviation() {
        float[] output =
                run("input " + COUNT + "; noise 0.5", true, ones(COUNT)).output();
        double squares = 0;
        for (float value : output) {
            squares += (value - 1) * (value - 1);
        }
        assertEquals(0.5, Math.sqrt(squares / COUNT), 4 * 0.5 / Math.sqrt(2.0 * COUNT));
    }

    @Test
    void nothingIsRandomInUse() {
        float[] input = {1, -2, 3};
        assertArrayEquals(
                input, run("input 3; dropout 0.9; noise 5", false, input).output());
    }

    @Test
    void stepIsZeroOrOneAndPassesGradientsOn() {
        Gradients found = run("input 4; step", true, -1e30f, -0.5f, 0, 7);
        assertArrayEquals(new float[] {0, 0, 0, 1}, found.output());
        assertArrayEquals(new float[] {1, 1, 1, 1}, found.gradients().get("input"));
    }

    @Test
    void onehotIsOneInItsPlace() {
        assertArrayEquals(
                new float[] {0, 0, 1, 1, 0, 0},
                run("input tokens 2; onehot vocab=3", false, 2, 0).output());
    }

    @Test
    void segmentsChangeBehindTheSeparator() {
        assertArrayEquals(
                new float[] {1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1},
                run("input tokens 6; segments separator=9; onehot vocab=2", false, 4, 5, 9, 6, 9, 7)
                        .output());
    }

    private static Float[] boxed(float[] values) {
        Float[] boxed = new Float[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return boxed;
    }
}
