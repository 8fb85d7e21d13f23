package glia.networks.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glia.networks.Network;
import glia.networks.engine.Emission;
import glia.networks.engine.Processor;
import glia.networks.engine.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layers that compute in another way on the processor, against their definitions written out here in 64 bits. */
class FasterWaysTest {
    private static final int BATCH = 3;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | 6 | 8   | 2 | 2 | true
            3 | 6 | 8   | 2 | 4 | true
            2 | 9 | 6   | 3 | 1 | true
            4 | 4 | 128 | 4 | 2 | true
            1 | 4 | 130 | 2 | 2 | false
            2 | 7 | 8   | 2 | 2 | false
            """)
    void meansOfWindowsSideBySide(int channels, int height, int width, int down, int across, boolean faster) {
        Network network =
                Network.of("n", "input " + channels + "x" + height + "x" + width + "; avgpool " + down + "x" + across);
        assertEquals(faster, text(network, false).contains("torch.mm("));
        int rows = height / down;
        int columns = width / across;
        float[] input = random(BATCH * channels * height * width);
        float[] cotangent = random(BATCH * channels * rows * columns);
        double[] output = new double[cotangent.length];
        double[] gradient = new double[input.length];
        for (int image = 0; image < BATCH * channels; image++) {
            for (int y = 0; y < rows * down; y++) {
                for (int x = 0; x < columns * across; x++) {
                    int from = (image * height + y) * width + x;
                    int to = (image * rows + y / down) * columns + x / across;
                    output[to] += input[from] / (double) (down * across);
                    gradient[from] += cotangent[to] / (double) (down * across);
                }
            }
        }
        Gradients found = run(network, new long[] {BATCH, channels, height, width}, input, cotangent);
        assertClose(output, found.output());
        assertClose(gradient, found.gradients().get("input"));
    }

    /** As on a processor whose convolutions are faster than its products; 17 rows are no multiple of what they take. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            16 | 64 | yes
            32 | 32 | no
            17 | 8  | yes
            """)
    void productsOfManyRows(int batch, int steps, String bias) {
        System.setProperty(Processor.SETTING, "true");
        try {
            int features = 5;
            int units = 3;
            Network network = Network.of(
                            "n", "input %dx%d; each { dense %d bias=%s }".formatted(steps, features, units, bias))
                    .initialize(1);
            assertTrue(text(network, false).contains("torch.conv2d("));
            assertFalse(text(network, true).contains("torch.conv2d("));
            List<String> paths = network.weights().paths();
            float[] weight = network.weights().get(paths.get(0));
            float[] shift = bias.equals("yes") ? network.weights().get(paths.get(1)) : new float[units];
            int rows = batch * steps;
            float[] input = random(rows * features);
            // A thousandth each, as of a mean over the rows.
            float[] cotangent = random(rows * units);
            for (int i = 0; i < cotangent.length; i++) {
                cotangent[i] /= rows;
            }
            double[] output = new double[rows * units];
            double[] ofInput = new double[input.length];
            double[] ofWeight = new double[weight.length];
            double[] ofBias = new double[units];
            for (int row = 0; row < rows; row++) {
                for (int unit = 0; unit < units; unit++) {
                    int at = row * units + unit;
                    output[at] = shift[unit];
                    ofBias[unit] += cotangent[at];
                    for (int i = 0; i < features; i++) {
                        output[at] += (double) input[row * features + i] * weight[unit * features + i];
                        ofInput[row * features + i] += (double) cotangent[at] * weight[unit * features + i];
                        ofWeight[unit * features + i] += (double) cotangent[at] * input[row * features + i];
                    }
                }
            }
            Gradients found = run(network, new long[] {batch, steps, features}, input, cotangent);
            assertClose(output, found.output());
            assertClose(ofInput, found.gradients().get("input"));
            assertClose(ofWeight, found.gradients().get(paths.get(0)));
            if (bias.equals("yes")) {
                assertClose(ofBias, found.gradients().get(paths.get(1)));
            }
        } finally {
            System.clearProperty(Processor.SETTING);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | 4 | 2 | 1 | 0 | yes | true
            3 | 4 | 2 | 1 | 0 | no  | true
            4 | 3 | 2 | 1 | 1 | yes | true
            2 | 2 | 3 | 0 | 2 | yes | true
            5 | 4 | 2 | 1 | 0 | yes | false
            3 | 3 | 1 | 1 | 0 | yes | false
            """)
    void transposedConvolutionsToFewChannels(
            int filters, int kernel, int stride, int pad, int outpad, String bias, boolean faster) {
        int channels = 3;
        int height = 5;
        int width = 4;
        Network network = Network.of(
                        "n",
                        "input %dx%dx%d; deconv %d %dx%d stride=%d pad=%d outpad=%d bias=%s"
                                .formatted(channels, height, width, filters, kernel, kernel, stride, pad, outpad, bias))
                .initialize(1);
        assertEquals(faster, text(network, false).contains("slow_conv_transpose2d"));
        int rows = network.outputShape().size(1);
        int columns = network.outputShape().size(2);
        float[] weight = network.weights().get("deconv1.weight");
        float[] shift = bias.equals("yes") ? network.weights().get("deconv1.bias") : new float[filters];
        float[] input = random(BATCH * channels * height * width);
        float[] cotangent = random(BATCH * filters * rows * columns);
        double[] output = new double[cotangent.length];
        double[] ofInput = new double[input.length];
        double[] ofWeight = new double[weight.length];
        for (int i = 0; i < output.length; i++) {
            output[i] = shift[i / (rows * columns) % filters];
        }
        for (int from = 0; from < input.length; from++) {
            int x = from % width;
            int y = from / width % height;
            int channel = from / (width * height) % channels;
            int sample = from / (width * height * channels);
            for (int tap = 0; tap < filters * kernel * kernel; tap++) {
                int row = y * stride - pad + tap / kernel % kernel;
                int column = x * stride - pad + tap % kernel;
                if (row >= 0 && row < rows && column >= 0 && column < columns) {
                    int to = ((sample * filters + tap / (kernel * kernel)) * rows + row) * columns + column;
                    int at = channel * filters * kernel * kernel + tap;
                    output[to] += (double) input[from] * weight[at];
                    ofInput[from] += (double) cotangent[to] * weight[at];
                    ofWeight[at] += (double) cotangent[to] * input[from];
                }
            }
        }
        Gradients found = run(network, new long[] {BATCH, channels, height, width}, input, cotangent);
        assertClose(output, found.output());
        assertClose(ofInput, found.gradients().get("input"));
        assertClose(ofWeight, found.gradients().get("deconv1.weight"));
    }

    @Test
    void whatIsTranslatedForOthersKeepsToTheOperationsByTheirNames() {
        Network network = Network.of("n", "input 2x8x8; avgpool 2; deconv 1 4x4 stride=2 pad=1");
        String text = text(network, true);
        assertEquals(
                List.of("torch.avg_pool2d", "torch.conv_transpose2d"),
                text.lines()
                        .map(line -> line.replaceAll(".* = (torch\\.\\w+)\\(.*", "$1"))
                        .toList());
        assertFalse(text.contains("if "), text);
    }

    private static Gradients run(Network network, long[] shape, float[] input, float[] cotangent) {
        return Gradients.of(network, true, input, shape, cotangent);
    }

    private static String text(Network network, boolean portable) {
        Map<String, String> variables = new HashMap<>();
        network.parameters().forEach(parameter -> variables.put(parameter.path(), "w"));
        Emission emission = portable ? Emission.portable(variables) : new Emission(variables);
        network.root().emit(emission, new Value("input", network.input().shape()));
        return emission.text();
    }

    private static void assertClose(double[] expected, float[] found) {
        double[] widened = new double[found.length];
        for (int i = 0; i < found.length; i++) {
            widened[i] = found[i];
        }
        assertArrayEquals(expected, widened, 1e-5);
    }

    private static float[] random(int count) {
        Random random = new Random(count);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
