package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import glia.datasets.Dataset;
import glia.networks.Network;
import glia.networks.engine.Devices;
import glia.networks.engine.EngineThread;
import glia.networks.engine.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several GPUs share a batch. The processor stands in for each of them, more than once, which nobody can ask for at a
 * notebook: copies, parts and gradients are the same. What one device gives is the reference.
 */
class ParallelTextTest {
    /** 130 in batches of 64 leave a last batch of 2, fewer than three devices. */
    private static final Dataset DATA = Bars.of(130);

    private static final List<String> TWO = List.of("cpu", "cpu");

    private record Trained(Run run, Map<String, float[]> weights) {}

    private static Trained train(String device, String text, UnaryOperator<Training> how) {
        Network network = Network.of("n", text);
        Plan said = how.apply(
                        Training.of(network, DATA).epochs(3).optimizer("sgd").learningRate(0.02))
                .plan();
        Plan plan = new Plan(said.step(), said.extent(), said.schedule(), device, said.listeners());
        return new Trained(plan.run(Optional.empty()), network.weights().snapshot());
    }

    private static void same(String text, UnaryOperator<Training> how) {
        Trained one = train("cpu", text, how);
        for (String devices : new String[] {"cpu,cpu", "cpu,cpu,cpu"}) {
            Trained shared = train(devices, text, how);
            assertArrayEquals(one.run().stepLosses(), shared.run().stepLosses(), 2e-5f);
            one.weights()
                    .forEach((name, values) ->
                            assertArrayEquals(values, shared.weights().get(name), 2e-4f, name));
        }
        Map<String, float[]> untrained = Network.of("n", text).weights().snapshot();
        one.weights().forEach((name, values) -> assertFalse(Arrays.equals(values, untrained.get(name)), name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "input 1x12x12\nconv 4 3x3 pad=same\nrelu\nmaxpool 2\nflatten\ndense 3",
                "input 1x12x12\nconv 16 3x3 pad=same\nlayernorm\nrelu\nresidual { conv 16 3x3 pad=same }\nflatten\ndense 3",
                "input 1x12x12\nreshape 12x12\nlstm 8\nlast\ndense 3",
                "input 1x12x12\nreshape 12x12\ngru 8 bidirectional\nlast\ndense 3",
                "input 1x12x12\nreshape 12x12\ntransformer heads=2 causal dropout=0\nmean over=time\ndense 3"
            })
    void learnsAsOneDeviceDoes(String text) {
        same(text, training -> training);
    }

    @Test
    void withEverythingElseOfAStep() {
        same(
                "input 1x12x12\nflatten\ndense 16 relu l1=0.001\ndense 3",
                training -> training.accumulate(2).clip(0.5).average(0.9).classWeights(1, 2, 3));
    }

    @Test
    void inHalfPrecision() {
        String text = "input 1x12x12\nflatten\ndense 16 relu\ndense 3";
        float[] one =
                train("cpu", text, training -> training.precision("bf16")).run().stepLosses();
        float[] shared = train("cpu,cpu", text, training -> training.precision("bf16"))
                .run()
                .stepLosses();
        assertArrayEquals(one, shared, 0.02f);
    }

    /** The middle of what the latent layer adds depends on no noise. */
    @Test
    void whatLayersAddToTheLossCountsByThePartsSamples() {
        Network network = Network.of("n", "input 6\nlatent 2\ndense 3").initialize(1);
        for (int count : new int[] {1, 2, 5}) {
            float[] input = random(count * 6);
            assertEquals(
                    call(network, ForwardText.costed(network), "costed", input).get(1)[0],
                    call(network, ForwardText.costed(network) + ParallelText.of(TWO, true), "spread", input)
                            .get(1)[0],
                    1e-6f);
        }
    }

    /** The statistics of a batch are not those of its halves; what the first sees is remembered. */
    @Test
    void batchNormGoesByEachPart() {
        Network network = Network.of("n", "input 6\nbatchnorm");
        float[] input = random(5 * 6);
        float[] all = call(network, spread(network), "shared", input).get(0);
        float[] first = call(network, spread(network), "alone", Arrays.copyOf(input, 3 * 6))
                .get(0);
        float[] second = call(network, spread(network), "alone", Arrays.copyOfRange(input, 3 * 6, 5 * 6))
                .get(0);
        assertArrayEquals(first, Arrays.copyOf(all, 3 * 6), 1e-6f);
        assertArrayEquals(second, Arrays.copyOfRange(all, 3 * 6, 5 * 6), 1e-6f);
        List<float[]> halves = buffersAfter(network, "alone", Arrays.copyOf(input, 3 * 6));
        List<float[]> shared = buffersAfter(network, "shared", input);
        for (int i = 0; i < halves.size(); i++) {
            assertArrayEquals(halves.get(i), shared.get(i), 1e-6f);
        }
    }

    /** With methods that Java can call: they return lists. */
    private static String spread(Network network) {
        return ForwardText.forward(network, "forward")
                + ParallelText.of(TWO, false)
                + listed("shared", "spread")
                + listed("alone", "forward");
    }

    private static String listed(String method, String tensor) {
        return "def " + method + "(self, " + ForwardText.ARRAYS + ", input: Tensor, training: bool) -> List[Tensor]:\n"
                + "  return [(self)." + tensor + "(weights, buffers, input, training)]\n";
    }

    private static float[] random(int count) {
        Random random = new Random(3);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static List<float[]> buffersAfter(Network network, String method, float[] input) {
        return run(network, spread(network), method, input, NativeWeights::buffers);
    }

    private static List<float[]> call(Network network, String text, String method, float[] input) {
        return run(network, text, method, input, null);
    }

    private static List<float[]> run(
            Network network,
            String text,
            String method,
            float[] input,
            Function<NativeWeights, List<NDArray>> instead) {
        return EngineThread.call(() -> {
            try (Scope scope = Devices.cpu()) {
                NativeWeights weights =
                        NativeWeights.of(network, network.weights().snapshot(), scope);
                int width = network.input().shape().size(0);
                List<NDArray> results = scope.compile(text)
                        .call(
                                method,
                                weights.parameters(),
                                weights.buffers(),
                                scope.floats(input, input.length / width, width),
                                true);
                return (instead == null ? results : instead.apply(weights))
                        .stream().map(NDArray::toFloatArray).toList();
            }
        });
    }

    @Test
    void notForAPairOfNetworks() {
        Network generator = Network.of("g", "input 4\ndense 144\nreshape 1x12x12");
        Network critic = Network.of("d", "input 1x12x12\nflatten\ndense 1");
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> Adversarial.of(generator, critic, DATA)
                                .device("gpu,gpu1")
                                .run())
                .getMessage()
                .contains("one device"));
    }
}
