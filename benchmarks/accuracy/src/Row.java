import glia.datasets.Dataset;
import glia.datasets.Datasets;
import glia.datasets.Options;
import glia.networks.Network;
import glia.networks.generative.Generated;
import glia.networks.training.Adversarial;
import glia.networks.training.Elbo;
import glia.networks.training.Training;
import glia.networks.training.Verification;
import glia.networks.training.losses.Losses;
import glia.networks.training.optimizers.Adam;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * One task: the data, the network and its training, and the figure that says how well it went.
 *
 * @param figure of one seed
 */
record Row(String name, String network, String quantity, Dataset data, LongToDoubleFunction figure) {

    static List<String> names() {
        return List.of("xor", "moons", "penguins", "digits-mlp", "vae", "siamese", "eight-gaussians", "dates");
    }

    static Row of(String name) {
        return switch (name) {
            case "xor" -> classifier(name, "input 2; dense 8 tanh; dense 2", load("xor", 1000), 40, 0.01);
            case "moons" -> classifier(name, "input 2; dense 16 tanh; dense 2", load("moons", 1000), 40, 0.01);
            case "penguins" -> {
                Dataset data = Datasets.load("penguins");
                yield classifier(
                        name, "input " + data.inputShape().toText() + "; dense 16 relu; dense 3", data, 40, 0.01);
            }
            case "digits-mlp" ->
                classifier(name, "input 1x28x28; flatten; dense 128 relu; dense 10", load("digits", 6000), 8, 1e-3);
            case "vae" -> {
                Dataset data = load("digits", 6000);
                String text = "input 1x28x28; flatten; dense 256 relu; latent 8; dense 256 relu; dense 784 sigmoid;"
                        + " reshape 1x28x28";
                yield new Row(name, text, "ELBO in nats", data, seed -> {
                    Network network = Network.of("n", text).initialize(seed);
                    Training.of(network, data).epochs(10).seed(seed).run();
                    return Elbo.of(network, data.test()).value();
                });
            }
            case "siamese" -> {
                Dataset data = load("digits", 2000);
                String text = "input 1x28x28; flatten; dense 128 relu; dense 8";
                yield new Row(name, text, "AUC of same or different", data, seed -> {
                    Network network = Network.of("n", text).initialize(seed);
                    Training.of(network, data, Losses.named("triplet")).epochs(8).seed(seed).run();
                    return Verification.of(network, data.test(), 1).areaUnderCurve();
                });
            }
            case "eight-gaussians" -> {
                Dataset data = Datasets.load(
                        name, Options.defaults().with("samples", 4000).with("noise", 0.1).seed(1));
                String text = "input 2; dense 64 relu; dense 64 relu; dense 2";
                yield new Row(name, text, "modes covered of 8", data, seed -> {
                    Network generator = Network.of("g", text).initialize(seed);
                    Network critic = Network.of("d", "input 2; dense 64 relu; dense 64 relu; dense 1")
                            .initialize(seed + 1000);
                    Adversarial.of(generator, critic, data)
                            .loss("wasserstein")
                            .optimizer(new Adam(1e-3, 0, 0.9, 1e-8, 0))
                            .penalty(0.1)
                            .batch(128)
                            .epochs(120)
                            .seed(seed)
                            .run();
                    return covered(Generated.of(generator, 1000, seed));
                });
            }
            case "dates" -> DateTranslation.row(name);
            default -> throw new IllegalArgumentException("There is no row '" + name + "'; there are " + names());
        };
    }

    private static Dataset load(String name, int samples) {
        return Datasets.load(name, Options.defaults().with("samples", samples).seed(1));
    }

    private static Row classifier(String name, String text, Dataset data, int epochs, double rate) {
        return new Row(name, text, "test accuracy", data, seed -> {
            Network network = Network.of("n", text).initialize(seed);
            Training.of(network, data).epochs(epochs).learningRate(rate).seed(seed).run();
            return network.evaluate(data.test()).accuracy();
        });
    }

    /** Modes with 20 samples or more of 1000 within three deviations. */
    private static int covered(Generated made) {
        int[] counts = new int[8];
        for (int i = 0; i < made.count(); i++) {
            for (int mode = 0; mode < 8; mode++) {
                double angle = Math.PI * mode / 4;
                double distance = Math.hypot(
                        made.sample(i)[0] - 2 * Math.cos(angle), made.sample(i)[1] - 2 * Math.sin(angle));
                counts[mode] += distance < 0.3 ? 1 : 0;
            }
        }
        int covered = 0;
        for (int count : counts) {
            covered += count >= 20 ? 1 : 0;
        }
        return covered;
    }
}
