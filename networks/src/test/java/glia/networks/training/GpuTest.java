package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import glia.datasets.Dataset;
import glia.datasets.Samples;
import glia.networks.Network;
import glia.networks.engine.Devices;
import glia.networks.training.optimizers.Optimizers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a machine with a GPU and PyTorch's libraries for it, see the README; elsewhere they are reported as skipped. */
@Tag("gpu")
class GpuTest {
    private static final Dataset DATA = Bars.of(260);
    private static final String NETWORK = "input 1x12x12\nconv 4 3x3 pad=same\nbatchnorm\nrelu\nflatten\ndense 3";

    @BeforeEach
    void needsOne() {
        List<String> devices = Devices.report().devices();
        assumeTrue(devices.contains("gpu"), Devices.report().withoutGpu());
    }

    static List<String> optimizers() {
        return Optimizers.words();
    }

    private static float[] losses(String device, String text, String optimizer) {
        return Training.of(Network.of("n", text), DATA)
                .device(device)
                .optimizer(optimizer)
                .clip(1)
                .average(0.9)
                .epochs(2)
                .run()
                .stepLosses();
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void learnsAsTheCpuDoes(String optimizer) {
        assertArrayEquals(losses("cpu", NETWORK, optimizer), losses("gpu", NETWORK, optimizer), 1e-3f);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "input 1x12x12\nreshape 12x12\ngru 8 bidirectional\nlast\ndense 3",
                "input 1x12x12\nreshape 12x12\nlstm 8 layers=2\nlast\nlayernorm\ndense 3",
                "input 1x12x12\nreshape 12x12\ntransformer heads=2 causal\nmean over=time\ndense 3"
            })
    void networksThatReadSequences(String text) {
        assertArrayEquals(losses("cpu", text, "adam"), losses("gpu", text, "adam"), 1e-3f);
    }

    @Test
    void drawsItsRandomNumbersThere() {
        Run run = Training.of(Bars.network(), DATA)
                .device("gpu")
                .augment("shift", "rotate", "crop", "cutout", "mixup", "flip")
                .classWeights(1, 2, 3)
                .precision("bf16")
                .accumulate(2)
                .epochs(2)
                .run();
        assertEquals(Run.Outcome.COMPLETED, run.outcome());
    }

    @Test
    void goesOnFromACheckpointOfTheCpu(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("run.safetensors");
        Network network = Network.of("n", NETWORK);
        float[] whole =
                Training.of(Network.of("n", NETWORK), DATA).epochs(2).run().stepLosses();
        Training.of(network, DATA).epochs(1).checkpoints(file, 1).run();
        float[] both = Training.of(network, DATA)
                .epochs(2)
                .device("gpu")
                .continuing(file)
                .run()
                .stepLosses();
        assertArrayEquals(whole, both, 1e-3f);
    }

    @Test
    void aPairOfNetworks() {
        Network generator = Network.of("g", "input 4\ndense 144\nreshape 1x12x12");
        Network critic = Network.of("d", "input 1x12x12\nconv 4 3x3 pad=same leakyrelu\nflatten\ndense 1");
        AdversarialRun run = Adversarial.of(generator, critic, DATA)
                .device("gpu")
                .loss("wasserstein")
                .epochs(2)
                .run();
        assertEquals(2, run.epochs().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "input 1x12x12\nconv 4 3x3 pad=same\nrelu\nflatten\ndense 3",
                "input 1x12x12\nreshape 12x12\nlstm 8\nlast\nlayernorm\ndense 3"
            })
    void severalShareABatch(String text) {
        needsTwo();
        assertArrayEquals(losses("gpu", text, "adam"), losses("gpu,gpu1", text, "adam"), 1e-3f);
    }

    /** Where all of a batch is the same sample, equal noise would make the gradients of both halves equal. */
    @Test
    void eachDropsUnitsOfItsOwn() {
        needsTwo();
        Samples same = DATA.train().first(1);
        float[] inputs = new float[64 * 144];
        for (int i = 0; i < 64; i++) {
            System.arraycopy(same.inputs(), 0, inputs, i * 144, 144);
        }
        Samples all = new Samples(same.inputShape(), same.targetShape(), inputs, new float[64]);
        Samples half = all.first(32);
        String text = "input 1x12x12\nflatten\ndropout 0.5\ndense 3";
        assertNotEquals(firstLoss("gpu", text, half), firstLoss("gpu,gpu1", text, all), 1e-6);
    }

    private static float firstLoss(String device, String text, Samples samples) {
        Dataset data = new Dataset("same", "bars", DATA.task(), samples, samples.first(0), samples.first(0));
        return Training.of(Network.of("n", text), data)
                .device(device)
                .epochs(1)
                .run()
                .stepLosses()[0];
    }

    private static void needsTwo() {
        assumeTrue(Devices.report().devices().contains("gpu1"), "there is one GPU");
    }

    @Test
    void refusesOneThatThereIsNot() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> losses("gpu99", NETWORK, "adam"))
                .getMessage()
                .contains("There is no 'gpu99' here"));
    }
}
