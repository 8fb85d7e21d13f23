package glia.networks.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.networks.DefinitionException;
import glia.networks.Network;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitializationTest {

    /** The bounds are those that PyTorch 2.13 draws evenly within, from its documentation of each module. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "input 100; dense 80                      | dense1.weight            | 0.1",
                "input 100; dense 80                      | dense1.bias              | 0.1",
                "input 4x9x9; conv 60 5x5                 | conv1.weight             | 0.1",
                "input 8x9x9; conv 64 5x5 groups=2        | conv1.weight             | 0.1",
                "input 40x9x9; deconv 4 5x5               | deconv1.weight           | 0.1",
                "input 400x9x9; depthwise 3x3             | depthwise1.weight        | 0.33333333",
                "input 5x7; lstm 100                      | lstm1.weight_ih_l0       | 0.1",
                "input 5x7; gru 100 bidirectional         | gru1.bias_hh_l0_reverse  | 0.1",
                "input 5x150; attention                   | attention1.in_proj_weight | 0.1",
                "input 5x100; attention                   | attention1.out_proj.weight | 0.1",
                "input 5x100; transformer                 | transformer1.linear1.weight | 0.1",
                "input 100; dense 500 init=xavier         | dense1.weight            | 0.1",
                "input 100; dense 500 init=uniform(0.25)  | dense1.weight            | 0.25",
            })
    void isEvenWithinPyTorchsBounds(String text, String path, double bound) {
        float[] values = Network.of("n", text).initialize(1).weights().get(path);
        for (float value : values) {
            assertTrue(Math.abs(value) <= bound + 1e-7, "within " + bound + ", found " + value);
        }
        // Evenly in +-b has the deviation b / sqrt(3); what n draws show of it is off by about 1 / sqrt(2n).
        double tolerance = 4 * bound / Math.sqrt(3) / Math.sqrt(2.0 * values.length);
        assertEquals(bound / Math.sqrt(3), deviation(values), tolerance, path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "input tokens 3; embedding vocab=100 50              | embedding1.weight | 1",
                "input 200; dense 100 init=kaiming                   | dense1.weight     | 0.1",
                "input 200; dense 100 init=normal(0.02)              | dense1.weight     | 0.02",
                "input 50x40; positional learned                     | positional1.weight | 0.02",
            })
    void isNormalWithThisDeviation(String text, String path, double deviation) {
        float[] values = Network.of("n", text).initialize(1).weights().get(path);
        assertEquals(deviation, deviation(values), 4 * deviation / Math.sqrt(2.0 * values.length), path);
    }

    @Test
    void aForgetGateMayBeginOpen() {
        Network plain =
                Network.of("n", "input 5x3; lstm 4 layers=2 bidirectional").initialize(1);
        Network open = Network.of("n", "input 5x3; lstm 4 layers=2 bidirectional forget=1.5")
                .initialize(1);
        for (String suffix : List.of("_l0", "_l0_reverse", "_l1", "_l1_reverse")) {
            float[] expected = plain.weights().get("lstm1.bias_ih" + suffix).clone();
            Arrays.fill(expected, 4, 8, 1.5f);
            assertArrayEquals(expected, open.weights().get("lstm1.bias_ih" + suffix));
            assertArrayEquals(
                    plain.weights().get("lstm1.bias_hh" + suffix),
                    open.weights().get("lstm1.bias_hh" + suffix));
        }
        assertThrows(DefinitionException.class, () -> Network.of("n", "input 5x3; gru 4 forget=1"));
    }

    @Test
    void orthogonalRowsAreOrthogonal() {
        float[] weight =
                Network.of("n", "input 30; dense 20 init=orthogonal").weights().get("dense1.weight");
        orthonormal(weight, 20, 30);
    }

    private static void orthonormal(float[] matrix, int rows, int columns) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                double product = 0;
                for (int k = 0; k < columns; k++) {
                    product += matrix[i * columns + k] * matrix[j * columns + k];
                }
                assertEquals(i == j ? 1 : 0, product, 1e-6);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"rnn, 1", "lstm, 4", "gru, 3"})
    void eachGateOfARecurrenceKeepsTheLengthOfTheState(String word, int gates) {
        Network network = Network.of("n", "input 5x3; " + word + " 6 layers=2 bidirectional");
        for (String suffix : List.of("_l0", "_l0_reverse", "_l1", "_l1_reverse")) {
            float[] weight = network.weights().get(word + "1.weight_hh" + suffix);
            assertEquals(gates * 36, weight.length);
            for (int gate = 0; gate < gates; gate++) {
                orthonormal(Arrays.copyOfRange(weight, gate * 36, (gate + 1) * 36), 6, 6);
            }
            assertFalse(
                    gates > 1 && Arrays.equals(Arrays.copyOf(weight, 36), Arrays.copyOfRange(weight, 36, 72)),
                    "gates differ");
        }
    }

    @Test
    void normalizationStartsAtOneAndZero() {
        Network network = Network.of("n", "input 3x4x4; batchnorm");
        assertTrue(Arrays.equals(new float[] {1, 1, 1}, network.weights().get("batchnorm1.weight")));
        assertTrue(Arrays.equals(new float[3], network.weights().get("batchnorm1.bias")));
        assertTrue(Arrays.equals(new float[3], network.weights().get("batchnorm1.running_mean")));
        assertTrue(Arrays.equals(new float[] {1, 1, 1}, network.weights().get("batchnorm1.running_var")));
    }

    @Test
    void theVectorOfPaddingIsZero() {
        float[] weight = Network.of("n", "input tokens 3; embedding vocab=4 2 padding")
                .weights()
                .get("embedding1.weight");
        assertEquals(List.of(0f, 0f), List.of(weight[0], weight[1]));
        assertFalse(weight[2] == 0);
    }

    @Test
    void aLayerAddedElsewhereChangesNoOther() {
        float[] alone =
                Network.of("n", "input 4; dense 3").initialize(5).weights().get("dense1.weight");
        float[] accompanied = Network.of("n", "input 4; dense 3; dense 2")
                .initialize(5)
                .weights()
                .get("dense1.weight");
        assertTrue(Arrays.equals(alone, accompanied));
        assertFalse(Arrays.equals(
                alone,
                Network.of("n", "input 4; dense 3").initialize(6).weights().get("dense1.weight")));
    }

    private static double deviation(float[] values) {
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / values.length;
        return Math.sqrt(squares / values.length - mean * mean);
    }
}
