package glia.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.datasets.Options;
import glia.datasets.Samples;
import glia.datasets.Shape;
import glia.datasets.Task;
import glia.networks.Network;
import glia.networks.ShapeException;
import glia.networks.generative.Generated;
import glia.networks.training.optimizers.Adam;
import glia.networks.training.optimizers.Sgd;
import glia.networks.zoo.Networks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdversarialTest {

    private static Dataset copies(float[] sample, int count) {
        float[] inputs = new float[sample.length * count];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = sample[i % sample.length];
        }
        Samples all = new Samples(Shape.of(sample.length), Shape.of(), inputs, new float[count]);
        return new Dataset("copies", "", new Task.Classification(List.of("one", "two")), all, all, all);
    }

    private static Map<String, float[]> arrays(JsonNode node) {
        Map<String, float[]> arrays = new HashMap<>();
        node.properties().forEach(each -> arrays.put(each.getKey(), Fixtures.floats(each.getValue())));
        return arrays;
    }

    /** PyTorch 2.13, from {@code src/test/python/adversarial_fixtures.py}. */
    @ParameterizedTest
    @ValueSource(strings = {"standard", "least-squares", "wasserstein"})
    void oneStepIsPyTorchs(String loss) throws IOException {
        JsonNode fixture = null;
        for (JsonNode each : new ObjectMapper().readTree(getClass().getResourceAsStream("adversarial.json"))) {
            fixture = each.get("loss").asText().equals(loss) ? each : fixture;
        }
        List<Network> pair = List.of(
                Network.of("g", "input 2; dense 4 tanh; dense 3"), Network.of("d", "input 3; dense 5 tanh; dense 1"));
        for (int i = 0; i < 2; i++) {
            pair.get(i).weights().replace(arrays(fixture.get("before").get(i)));
        }
        AdversarialRun run = Adversarial.of(
                        pair.get(0), pair.get(1), copies(Fixtures.floats(fixture.get("sample")), 16))
                .loss(loss)
                .discriminatorSteps(1)
                .optimizer(new Sgd(1, 0, false, 0))
                .batch(16)
                .epochs(1)
                // The one seed from which PyTorch's generator and a run's start alike.
                .seed(0)
                .run();
        assertEquals(fixture.get("discriminatorLoss").asDouble(), run.discriminatorLosses()[0], 1e-5);
        assertEquals(fixture.get("generatorLoss").asDouble(), run.generatorLosses()[0], 1e-5);
        for (int i = 0; i < 2; i++) {
            Map<String, float[]> expected = arrays(fixture.get("after").get(i));
            Network network = pair.get(i);
            expected.forEach((path, values) ->
                    assertArrayEquals(values, network.weights().get(path), 1e-5f, network.name() + " " + path));
        }
    }

    /** Or the runs of neighbouring seeds would err alike, and their spread say less than it seems to. */
    @Test
    void neighbouringSeedsShareNoNoise() {
        List<float[]> losses = new ArrayList<>();
        for (long seed : new long[] {5, 6}) {
            losses.add(Adversarial.of(
                            Network.of("g", "input 2; dense 3").initialize(1),
                            Network.of("d", "input 3; dense 1").initialize(2),
                            copies(new float[] {0.1f, 0.2f, 0.3f}, 32))
                    // Nothing is learned, and the samples are all the same: only the noise tells steps apart.
                    .optimizer(new Sgd(1e-12, 0, false, 0))
                    .batch(4)
                    .epochs(1)
                    .seed(seed)
                    .run()
                    .discriminatorLosses());
        }
        for (float one : losses.get(0)) {
            for (float other : losses.get(1)) {
                assertNotEquals(one, other, 1e-5f);
            }
        }
    }

    private static Network generator() {
        return Network.of("g", "input 2; dense 64 relu; dense 64 relu; dense 2").initialize(1);
    }

    private static Network discriminator() {
        return Network.of("d", "input 2; dense 64 relu; dense 64 relu; dense 1").initialize(2);
    }

    /** Samples within three deviations of a mode, by mode. */
    static int[] modes(Generated made, double noise) {
        int[] counts = new int[8];
        for (int i = 0; i < made.count(); i++) {
            float[] point = made.sample(i);
            for (int mode = 0; mode < 8; mode++) {
                double angle = Math.PI * mode / 4;
                double distance = Math.hypot(point[0] - 2 * Math.cos(angle), point[1] - 2 * Math.sin(angle));
                counts[mode] += distance < 3 * noise ? 1 : 0;
            }
        }
        return counts;
    }

    @Test
    void coversEightModes() {
        Dataset ring = Datasets.load(
                "eight-gaussians",
                Options.defaults().with("samples", 4000).with("noise", 0.1).seed(1));
        Network generator = generator();
        int before = covered(generator);
        AdversarialRun run = Adversarial.of(generator, discriminator(), ring)
                .loss("wasserstein")
                .optimizer(new Adam(1e-3, 0, 0.9, 1e-8, 0))
                .penalty(0.1)
                .batch(128)
                .epochs(120)
                .seed(3)
                .run();
        assertEquals(Run.Outcome.COMPLETED, run.outcome());
        assertEquals(120, run.epochs().size());
        assertEquals(8, covered(generator), "of the eight modes; before training " + before);
    }

    private static int covered(Network generator) {
        int covered = 0;
        for (int count : modes(Generated.of(generator, 1000, 9), 0.1)) {
            covered += count >= 20 ? 1 : 0;
        }
        return covered;
    }

    @Test
    void theSameSeedGivesTheSameRun() {
        Dataset ring = Datasets.load(
                "eight-gaussians", Options.defaults().with("samples", 300).seed(1));
        List<float[]> losses = new ArrayList<>();
        for (long seed : new long[] {1, 1, 2}) {
            losses.add(Adversarial.of(generator(), discriminator(), ring)
                    .epochs(4)
                    .seed(seed)
                    .run()
                    .generatorLosses());
        }
        assertArrayEquals(losses.get(0), losses.get(1));
        assertNotEquals(losses.get(0)[3], losses.get(2)[3]);
    }

    @Test
    void theZoosPairLearnsAndShowsSamplesAsItGoes() {
        Dataset digits =
                Datasets.load("digits", Options.defaults().with("samples", 200).seed(1));
        List<Network> pair = Networks.all("dcgan", Map.of());
        float[] before = pair.get(0).weights().snapshot().get("dense1.weight");
        List<AdversarialProgress> seen = new ArrayList<>();
        AdversarialRun run = Adversarial.of(pair.get(0), pair.get(1), digits)
                .epochs(2)
                .batch(32)
                .listen(new AdversarialListener() {
                    @Override
                    public void progressed(AdversarialProgress progress, AdversarialControl control) {
                        seen.add(progress);
                    }
                })
                .run();
        assertEquals(Run.Outcome.COMPLETED, run.outcome());
        assertEquals(36 * 784, run.samples().length);
        assertTrue(seen.stream().allMatch(progress -> progress.samples().length == 36 * 784));
        assertEquals(10, run.generatorLosses().length, "160 samples in batches of 32, twice");
        assertNotEquals(before[0], pair.get(0).weights().snapshot().get("dense1.weight")[0]);
        assertTrue(run.note().contains("0 to 1, were brought to -1 to 1"), run.note());
    }

    @Test
    void stopsWhenAsked() {
        Dataset ring = Datasets.load(
                "eight-gaussians", Options.defaults().with("samples", 2000).seed(1));
        AdversarialRun run = Adversarial.of(generator(), discriminator(), ring)
                .epochs(100_000)
                .listen(new AdversarialListener() {
                    @Override
                    public void epochEnded(AdversarialEpoch epoch, AdversarialControl control) {
                        if (epoch.number() == 2) {
                            control.stop(Run.Outcome.INTERRUPTED);
                        }
                    }
                })
                .run();
        assertEquals(Run.Outcome.INTERRUPTED, run.outcome());
        assertEquals(2, run.epochs().size());
        assertTrue(run.note().startsWith("Interrupted in epoch 3 of 100000"), run.note());
    }

    @Test
    void losesNoGoodWeightsWhenItDiverges() {
        Dataset ring = Datasets.load(
                "eight-gaussians", Options.defaults().with("samples", 300).seed(1));
        Network generator = generator();
        AdversarialRun run = Adversarial.of(generator, discriminator(), ring)
                .loss("least-squares")
                .optimizer(new Sgd(1e30, 0, false, 0))
                .epochs(20)
                .run();
        assertEquals(Run.Outcome.DIVERGED, run.outcome());
        assertTrue(run.note().contains("loss was no number in epoch 1"), run.note());
        generator.weights().snapshot().values().forEach(values -> assertTrue(Float.isFinite(values[0])));
    }

    @Test
    void saysWhatDoesNotFit() {
        Dataset ring = Datasets.load(
                "eight-gaussians", Options.defaults().with("samples", 300).seed(1));
        Network wide = Network.of("wide", "input 2; dense 3");
        assertEquals(
                "wide makes samples of 3, 'eight-gaussians' has 2",
                assertThrows(ShapeException.class, () -> Adversarial.of(wide, discriminator(), ring))
                        .getMessage());
        assertThrows(
                ShapeException.class, () -> Adversarial.of(generator(), Network.of("d", "input 3; dense 1"), ring));
        Network mixing = Network.of("d", "input 2; dense 8; batchnorm; dense 1");
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Adversarial.of(generator(), mixing, ring)
                                .loss("wasserstein")
                                .run())
                .getMessage();
        assertTrue(message.startsWith("d, line 1 'batchnorm': the wasserstein loss"), message);
        Adversarial lazy = Adversarial.of(generator(), discriminator(), ring)
                .epochs(2)
                .batch(64)
                .discriminatorSteps(7);
        String never = assertThrows(IllegalArgumentException.class, lazy::run).getMessage();
        assertTrue(never.contains("learns once in 7 steps of the discriminator, and the whole run has 6"), never);
        assertEquals(
                "There is no loss 'wasserstien'. Did you mean 'wasserstein'? There are standard, least-squares, wasserstein",
                assertThrows(IllegalArgumentException.class, () -> AdversarialLoss.named("wasserstien"))
                        .getMessage());
    }
}
