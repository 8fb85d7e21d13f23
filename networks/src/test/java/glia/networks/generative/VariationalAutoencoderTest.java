package glia.networks.generative;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import glia.networks.training.Elbo;
import glia.networks.training.Evaluation;
import glia.networks.training.Run;
import glia.networks.training.Training;
import glia.networks.training.optimizers.Sgd;
import glia.networks.zoo.Networks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariationalAutoencoderTest {

    private static float[] floats(JsonNode array) {
        float[] values = new float[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) array.get(i).asDouble();
        }
        return values;
    }

    private static Dataset dataset(Shape shape, float[] inputs) {
        Samples samples = new Samples(shape, Shape.of(), inputs, new float[(int) (inputs.length / shape.count())]);
        return new Dataset("given", "", new Task.Classification(List.of("a", "b")), samples, samples, samples);
    }

    /** PyTorch 2.13, from {@code src/test/python/variational_fixtures.py}. */
    @Test
    void oneStepIsPyTorchs() throws IOException {
        JsonNode fixture = new ObjectMapper().readTree(getClass().getResourceAsStream("variational.json"));
        double beta = fixture.get("beta").asDouble();
        Network network = Network.of("vae", "input 3; dense 4 tanh; latent 2 beta=" + beta + "; dense 3 sigmoid");
        Map<String, float[]> weights = new HashMap<>();
        fixture.get("weights").properties().forEach(each -> weights.put(each.getKey(), floats(each.getValue())));
        network.weights().replace(weights);
        float[] inputs = new float[16 * 3];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = floats(fixture.get("sample"))[i % 3];
        }
        Run run = Training.of(network, dataset(Shape.of(3), inputs))
                .optimizer(new Sgd(1, 0, false, 0))
                .batch(16)
                .epochs(1)
                // The one seed from which PyTorch's generator and a run's start alike.
                .seed(0)
                .run();
        double reconstruction = fixture.get("reconstruction").asDouble();
        double divergence = fixture.get("divergence").asDouble();
        assertEquals("reconstruction", run.metric());
        assertEquals(reconstruction, run.epochs().get(0).metric(), 1e-5 * reconstruction);
        assertEquals(reconstruction + beta * divergence, run.epochs().get(0).loss(), 1e-5 * reconstruction);
        fixture.get("gradients").properties().forEach(each -> {
            float[] expected = floats(each.getValue());
            float[] before = weights.get(each.getKey());
            float[] after = network.weights().get(each.getKey());
            for (int i = 0; i < expected.length; i++) {
                assertEquals(expected[i], before[i] - after[i], 2e-6, "gradient of " + each.getKey() + " at " + i);
            }
        });
    }

    /** KL(N(m, e^v) || N(0, 1)) = (m^2 + e^v - v - 1) / 2 each; four halves cost four times log 2. */
    @Test
    void boundIsTheClosedForm() {
        Network network = Network.of("vae", "input 4; latent 2; dense 4 sigmoid");
        network.weights()
                .replace(Map.of(
                        "latent1.weight", new float[16],
                        "latent1.bias", new float[] {0.5f, -2, 1, -0.25f},
                        "dense1.weight", new float[8],
                        "dense1.bias", new float[4]));
        Elbo found = Elbo.of(
                network,
                dataset(Shape.of(4), new float[] {0, 1, 0.5f, 0.25f, 1, 1, 0, 0})
                        .test());
        double divergence = (0.25 + Math.E - 1 - 1) / 2 + (4 + Math.exp(-0.25) + 0.25 - 1) / 2;
        assertEquals(divergence, found.divergence(), 1e-5);
        assertEquals(4 * Math.log(2), found.reconstruction(), 1e-5);
        assertEquals(-divergence - 4 * Math.log(2), found.value(), 1e-5);
    }

    @Test
    void outsideOfTrainingItIsTheMean() {
        Network network = Network.of("vae", "input 3; latent 2");
        network.weights().set("latent1.bias", 0.5f, -2, 7, 7);
        network.weights().set("latent1.weight", new float[12]);
        assertArrayEquals(new float[] {0.5f, -2}, network.predict(1, 2, 3).values());
    }

    @Test
    void learnsDigitsAndMakesThemFromItsHalves(@TempDir Path folder) throws IOException {
        Dataset digits =
                Datasets.load("digits", Options.defaults().with("samples", 600).seed(1));
        Network network = Networks.named("vae").initialize(1);
        double before = Elbo.of(network, digits.test()).value();
        Run run = Training.of(network, digits)
                .epochs(8)
                .learningRate(3e-3)
                .seed(1)
                .run();
        VariationalAutoencoder autoencoder = VariationalAutoencoder.of(network);
        Elbo after = autoencoder.elbo(digits.test());
        assertTrue(after.value() > before / 2, before + " -> " + after);
        assertTrue(after.divergence() > 1, "the latents say something: " + after);
        assertEquals(
                after.reconstruction() + after.divergence(),
                Elbo.of(network, digits.test()).value() * -1,
                1e-3);
        assertEquals(Task.RECONSTRUCTION, run.network().task().orElseThrow());
        Evaluation evaluation = network.evaluate(digits.test());
        assertTrue(evaluation.rootMeanSquaredError() < 0.35, evaluation.toString());

        Network decoder = autoencoder.decoder();
        float[] means = autoencoder.encode(digits.test().first(3));
        assertEquals(6, means.length);
        // The halves together are the whole.
        assertArrayEquals(
                java.util.Arrays.copyOf(evaluation.values(), 3 * 784),
                Generated.of(decoder, means).values(),
                1e-5f);
        decoder.save(folder.resolve("decoder.safetensors"));
        assertEquals(decoder, Network.load(folder.resolve("decoder.safetensors")));

        Generated made = autoencoder.sample(5, 7);
        assertEquals(Shape.of(1, 28, 28), made.shape());
        assertEquals(5, made.count());
        assertArrayEquals(made.values(), autoencoder.sample(5, 7).values());
        Generated plane = Generated.plane(decoder, 3);
        // The middle of the plane is the middle of the distribution, its corner at the sixth of each side.
        assertEquals(0, plane.latents()[8], 1e-6);
        assertEquals(-0.9674216, plane.latents()[0], 1e-6);
        assertEquals(0.9674216, plane.latents()[1], 1e-6);
    }

    @Test
    void weighsTheDivergence() {
        Dataset digits =
                Datasets.load("digits", Options.defaults().with("samples", 200).seed(1));
        double[] divergences = new double[2];
        for (int i = 0; i < 2; i++) {
            Network network =
                    Networks.named("vae", Map.of("beta", i == 0 ? 0.01 : 20)).initialize(1);
            Training.of(network, digits).epochs(8).learningRate(3e-3).run();
            double beta = i == 0 ? 0.01 : 20;
            divergences[i] = Elbo.of(network, digits.test()).divergence() / beta;
        }
        assertTrue(divergences[0] > 5 * divergences[1], divergences[0] + " and " + divergences[1]);
    }

    @Test
    void keepsDefinitionsAndRefusesWhatCannotBeSplit() {
        Network network = Network.of("vae", """
                def wide(n) { dense n relu; dense n }
                net vae {
                  input 4; wide 6
                  z: latent 3 # here
                  wide 5; tanh; concat z
                }
                """);
        Network decoder = VariationalAutoencoder.of(network).decoder();
        assertEquals(Shape.of(3), decoder.input().shape());
        assertEquals(Shape.of(8), decoder.outputShape());
        assertArrayEquals(
                network.weights().get(network.parameters().get(9).path()),
                decoder.weights().get(decoder.parameters().get(3).path()));
        assertThrows(
                IllegalArgumentException.class, () -> VariationalAutoencoder.of(Network.of("n", "input 2; dense 2")));
        assertThrows(IllegalArgumentException.class, () -> Elbo.of(Network.of("n", "input 2; dense 2"), null));
        assertThrows(ShapeException.class, () -> Generated.plane(decoder, 3));
        Network within = Network.of("n", "input 2; residual { latent 2 }");
        assertThrows(
                IllegalArgumentException.class,
                () -> VariationalAutoencoder.of(within).decoder());
    }

    @Test
    void anAutoencoderIsAskedForItsInput() {
        Dataset digits =
                Datasets.load("digits", Options.defaults().with("samples", 100).seed(1));
        Network network = Networks.named("autoencoder").initialize(1);
        Run run = Training.of(network, digits).epochs(2).run();
        assertEquals("mean absolute error", run.metric());
        assertEquals(784 * digits.test().size(), network.evaluate(digits.test()).values().length);
        // Four numbers for three classes could be either, so it has to be said.
        Dataset small = dataset(Shape.of(3), new float[] {1, 2, 3, 4, 5, 6});
        Network plain = Network.of("n", "input 3; dense 2; dense 3");
        assertEquals("accuracy", Training.of(plain, small).metric().label());
        assertEquals(
                "mean absolute error",
                Training.of(plain, small.reconstruction()).metric().label());
    }
}
